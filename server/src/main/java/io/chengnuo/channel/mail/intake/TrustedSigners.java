package io.chengnuo.channel.mail.intake;

import io.chengnuo.channel.mail.read.ReadMail;
import io.chengnuo.channel.mail.read.Smime;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.springframework.stereotype.Component;

/** Whose word for a signer we take: the authorities that Java knows, and those in the operator's file. */
@Component
class TrustedSigners {

    private final Set<TrustAnchor> anchors;
    private final Clock clock;

    TrustedSigners(SmimeSettings settings, Clock clock) {
        this.clock = clock;
        var all = new HashSet<TrustAnchor>();
        try {
            everybody().forEach(authority -> all.add(new TrustAnchor(authority, null)));
            if (settings.trusted() != null && !settings.trusted().isBlank()) {
                try (InputStream file = Files.newInputStream(Path.of(settings.trusted()))) {
                    CertificateFactory.getInstance("X.509").generateCertificates(file).stream()
                            .map(X509Certificate.class::cast)
                            .forEach(authority -> all.add(new TrustAnchor(authority, null)));
                }
            }
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("CHENGNUO_SMIME_TRUSTED is not a file of PEM certificates", e);
        }
        this.anchors = Set.copyOf(all);
    }

    /** What the signature of the mail is worth; empty when it has none. */
    Optional<Smime.Signature> check(ReadMail read, byte[] raw) {
        var worthwhile = read.signed()
                || read.files().stream().anyMatch(file -> file.type().equals("message/rfc822"));
        return worthwhile ? Smime.check(raw, anchors, clock.instant()) : Optional.empty();
    }

    private static Set<X509Certificate> everybody() throws GeneralSecurityException {
        var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init((KeyStore) null);
        var known = new HashSet<X509Certificate>();
        for (var manager : factory.getTrustManagers()) {
            if (manager instanceof X509TrustManager authorities) {
                known.addAll(Arrays.asList(authorities.getAcceptedIssuers()));
            }
        }
        return known;
    }
}
