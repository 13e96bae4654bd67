package io.chengnuo.analytics.evidence;

import io.chengnuo.people.NotifyPeople;
import io.chengnuo.people.NotifyPeople.Notice;
import io.chengnuo.shared.Acting;
import io.chengnuo.shared.Tenancy;
import io.chengnuo.shared.facts.Facts;
import io.chengnuo.shared.files.FileStore;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Gathers, prints, signs and keeps a pack, saying how far it has come; tells whoever asked when it is ready. */
@Component
class MakeEvidence {

    static final String OWNER = "evidence_pack";

    private static final Logger log = LoggerFactory.getLogger(MakeEvidence.class);
    private static final int BEGUN = 5;
    private static final int GATHERED = 50;

    private final EvidencePacks packs;
    private final GatherEvidence gather;
    private final SigningKeys keys;
    private final PackArchive archive;
    private final FileStore files;
    private final NotifyPeople notify;
    private final MessageSource texts;
    private final Facts facts;
    private final TransactionTemplate transaction;
    private final Clock clock;

    MakeEvidence(
            EvidencePacks packs,
            GatherEvidence gather,
            SigningKeys keys,
            PackArchive archive,
            FileStore files,
            NotifyPeople notify,
            MessageSource texts,
            Facts facts,
            TransactionTemplate transaction,
            Clock clock) {
        this.packs = packs;
        this.gather = gather;
        this.keys = keys;
        this.archive = archive;
        this.files = files;
        this.notify = notify;
        this.texts = texts;
        this.facts = facts;
        this.transaction = transaction;
        this.clock = clock;
    }

    void make(EvidenceJob.Order order) {
        Tenancy.run(
                order.tenant(),
                () -> Acting.person(order.by(), "job").run(() -> {
                    var pack = transaction.execute(status -> packs.require(order.pack()));
                    if (pack.state() != PackState.READY) {
                        try {
                            made(pack, order.by());
                        } catch (RuntimeException failed) {
                            log.error("an evidence pack could not be made", failed);
                            packs.moved(pack.id(), PackState.FAILED, 0);
                        }
                    }
                }));
    }

    private void made(EvidencePack pack, UUID by) {
        packs.moved(pack.id(), PackState.RUNNING, BEGUN);
        var locale = Locale.forLanguageTag(pack.language());
        var dossier = transaction.execute(status -> gather.of(pack.from(), pack.to(), locale));
        packs.moved(pack.id(), PackState.RUNNING, GATHERED);
        var signer = keys.signer();
        var how = texts.getMessage("evidence.verify", null, locale);
        var bytes = archive.write(dossier, signer, how);
        transaction.executeWithoutResult(status -> {
            var now = clock.instant();
            var name = "evidence-" + pack.from() + "-" + pack.to() + ".zip";
            var file = files.keep(name, "application/zip", new ByteArrayInputStream(bytes));
            files.give(List.of(file.id()), OWNER, pack.id());
            packs.ready(pack.id(), file.sha256(), file.size(), now);
            facts.record(new EvidencePackMade(pack.id(), file.sha256(), signer.fingerprint(), now));
            notify.tell(List.of(new Notice(
                    by,
                    "evidence_ready",
                    List.of(pack.from().toString(), pack.to().toString()),
                    "/evidence",
                    false)));
        });
    }
}
