package io.chengnuo.analytics.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengnuo.ChengnuoTest;
import io.chengnuo.TestCompany;
import io.chengnuo.analytics.catalogue.Source;
import io.chengnuo.people.Right;
import io.chengnuo.shared.Ids;
import io.chengnuo.shared.Sha256;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.pkcs.Attribute;
import org.bouncycastle.asn1.pkcs.ContentInfo;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.SignedData;
import org.bouncycastle.asn1.pkcs.SignerInfo;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@ChengnuoTest
@Tag("REQ-POL-35")
class EvidenceTests {

    private TestCompany company;

    @Test
    void everySourceOfAnIndicatorHasAWordInBothLanguages() {
        var words = company.bean(EvidenceWords.class);
        for (var locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            for (var source : Source.values()) {
                assertThat(words.text("source." + source.name().toLowerCase(Locale.ROOT), locale))
                        .isNotBlank();
            }
        }
    }

    @Test
    void aPackIsSignedAndWhoeverTouchesItIsFoundOut() throws Exception {
        var files = unpacked(made());

        assertThat(files.keySet())
                .contains("dossier.pdf", "VERIFY.txt", "SHA256SUMS", "SHA256SUMS.p7s", "certificate.pem")
                .contains(
                        "data/versions.csv",
                        "data/clauses.csv",
                        "data/table.csv",
                        "data/indicators.csv",
                        "data/complaints.csv",
                        "data/breaches.csv",
                        "data/reading.csv",
                        "data/rollout.csv",
                        "data/risks.csv",
                        "data/incidents.csv",
                        "data/dossier.json");
        assertThat(text(files, "data/indicators.csv")).contains("IND-01", "IND-37", "≤ 24");
        assertThat(text(files, "data/table.csv").lines()).hasSizeGreaterThan(20);
        assertThat(text(files, "VERIFY.txt")).contains("openssl");

        var digests = files.get("SHA256SUMS");
        var signature = files.get("SHA256SUMS.p7s");
        assertThat(verified(digests, signature)).isTrue();
        assertThat(text(files, "SHA256SUMS").lines()).allSatisfy(line -> {
            var name = line.substring(line.indexOf("  ") + 2);
            assertThat(line).startsWith(Sha256.hex(files.get(name)));
        });
        var touched = digests.clone();
        touched[3] ^= 1;
        assertThat(verified(touched, signature)).isFalse();
    }

    @Test
    void thePaperCarriesASignatureOfItsOwn() throws Exception {
        var pdf = unpacked(made()).get("dossier.pdf");

        try (var document = Loader.loadPDF(pdf)) {
            var signatures = document.getSignatureDictionaries();
            assertThat(signatures).hasSize(1);
            var signature = signatures.getFirst();
            var signed = signature.getSignedContent(pdf);
            assertThat(verified(signed, signature.getContents(pdf))).isTrue();
            signed[signed.length / 2] ^= 1;
            assertThat(verified(signed, signature.getContents(pdf))).isFalse();
            assertThat(new PDFTextStripper().getText(document)).contains("IND-01");
        }
    }

    @Test
    void aCompanyKeepsItsKey() {
        var one = company.inside(() -> company.bean(SigningKeys.class).signer()).fingerprint();
        var again =
                company.inside(() -> company.bean(SigningKeys.class).signer()).fingerprint();
        var other = company.another();

        assertThat(again).isEqualTo(one);
        assertThat(other.inside(() -> other.bean(SigningKeys.class).signer()).fingerprint())
                .isNotEqualTo(one);
    }

    @Test
    void nothingOfCustomersIsInItAndEachDownloadIsOnTheTrail() throws Exception {
        var agent = company.api(company.administrator());
        agent.post(
                        "/tickets",
                        Map.of(
                                "subject", "独特的主题甲乙丙",
                                "body", "客户欧阳独一的电话 13912345678",
                                "category", "complaint/service",
                                "channel", "phone",
                                "urgency", "medium",
                                "impact", "medium",
                                "requester", Map.of("name", "欧阳独一", "phone", "13912345678")))
                .status();
        var id = packed();
        var door = "/evidence-packs/" + id;
        company.api(company.person(Right.BOARD_READ)).get(door + "/file").expect(403);
        var files = unpacked(agent.get(door + "/file").expect(200).bytes());

        for (var file : files.entrySet()) {
            var words = file.getKey().endsWith(".pdf")
                    ? printed(file.getValue())
                    : new String(file.getValue(), StandardCharsets.UTF_8);
            assertThat(words).doesNotContain("欧阳独一", "13912345678", "独特的主题甲乙丙");
        }
        var downloads = company.inside(() -> company.bean(DSLContext.class)
                .fetchCount(
                        DSL.table("shared.facts"),
                        DSL.condition("kind = 'EvidencePackDownloaded' and subject = ?::uuid", id)));
        assertThat(downloads).isEqualTo(1);
    }

    @Test
    void whatNobodyExplainedIsCountedAmongTheBrokenPromises() throws Exception {
        company.api(company.administrator())
                .post(
                        "/tickets",
                        Map.of(
                                "subject", "打不开机",
                                "category", "technical",
                                "channel", "phone",
                                "customer", Map.of("name", "周试", "phone", "13900001111")))
                .expect(201);
        var broken = company.inside(() -> company.bean(DSLContext.class)
                .execute("update sla.clocks set state = 'BREACHED', due_at = started_at where measured = 'EACH'"));

        assertThat(broken).isPositive();
        assertThat(text(unpacked(made()), "data/breaches.csv")).contains("尚未说明原因," + broken);
    }

    @Test
    void aPeriodThatIsNoneIsRefused() {
        var api = company.api(company.administrator());
        api.post("/evidence-packs", Map.of("from", "2026-03-01", "to", "2026-02-01"))
                .refused(422, "evidence_refused");
        api.get("/evidence-packs/" + UUID.randomUUID()).refused(404, "no_such_pack_of_evidence");
    }

    private byte[] made() {
        var id = packed();
        return company.api(company.administrator())
                .get("/evidence-packs/" + id + "/file")
                .expect(200)
                .bytes();
    }

    private UUID packed() {
        var now = company.clock().instant();
        var today = LocalDate.ofInstant(now, ZoneId.of("Asia/Shanghai"));
        var id = Ids.next(now);
        var by = company.administrator().id();
        company.inside(() -> company.bean(EvidencePacks.class)
                .add(new EvidencePack(
                        id, today.minusDays(30), today, "zh-CN", PackState.WAITING, 0, by, now, null, null, null)));
        company.bean(MakeEvidence.class).make(new EvidenceJob.Order(company.id(), id, by));
        return id;
    }

    private static Map<String, byte[]> unpacked(byte[] archive) throws IOException {
        var files = new HashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    private static String text(Map<String, byte[]> files, String name) {
        return new String(files.get(name), StandardCharsets.UTF_8);
    }

    private static String printed(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    /** As a reader does: the digest of the content, then the signature over the signed attributes, by the certificate inside. */
    private static boolean verified(byte[] content, byte[] container) throws GeneralSecurityException, IOException {
        SignedData data;
        try (var padded = new ASN1InputStream(container)) {
            data = SignedData.getInstance(
                    ContentInfo.getInstance(padded.readObject()).getContent());
        }
        var signer = SignerInfo.getInstance(data.getSignerInfos().getObjectAt(0));
        var attributes = signer.getAuthenticatedAttributes();
        var digest = List.of(attributes.toArray()).stream()
                .map(Attribute::getInstance)
                .filter(one -> one.getAttrType().equals(PKCSObjectIdentifiers.pkcs_9_at_messageDigest))
                .map(one -> ASN1OctetString.getInstance(one.getAttrValues().getObjectAt(0))
                        .getOctets())
                .findFirst()
                .orElseThrow();
        var certificate = CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(
                        data.getCertificates().getObjectAt(0).toASN1Primitive().getEncoded()));
        var signature = Signature.getInstance("SHA256withRSA");
        signature.initVerify(certificate.getPublicKey());
        signature.update(attributes.getEncoded(ASN1Encoding.DER));
        return MessageDigest.isEqual(
                        digest, MessageDigest.getInstance("SHA-256").digest(content))
                && signature.verify(signer.getEncryptedDigest().getOctets());
    }
}
