package io.chengnuo.channel.mail.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.CMSAlgorithm;
import org.bouncycastle.cms.CMSEnvelopedDataGenerator;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.cms.jcajce.JceCMSContentEncryptorBuilder;
import org.bouncycastle.cms.jcajce.JceKeyTransRecipientInfoGenerator;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Signatures of mails, made here with BouncyCastle the way mail programs make them. */
@Tag("REQ-CHN-05")
class SmimeTests {

    private static final Instant NOW = Instant.parse("2026-11-29T00:00:00Z");
    private static final BouncyCastleProvider CRYPTO = new BouncyCastleProvider();
    private static final String WORDS = "Content-Type: text/plain; charset=utf-8\r\n\r\n请把发票寄给我。\r\n";

    private static KeyPair authorityKey;
    private static KeyPair key;
    private static X509Certificate authority;
    private static X509Certificate certificate;

    @BeforeAll
    static void certificates() throws Exception {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        authorityKey = generator.generateKeyPair();
        key = generator.generateKeyPair();
        authority = certificate("CN=Authority", authorityKey, null, NOW.plus(Duration.ofDays(900)));
        certificate = certificate("CN=Wang", key, "wang@customer.example", NOW.plus(Duration.ofDays(300)));
    }

    @Test
    void aSignatureOfTheSenderUnderAnAuthorityWeTrustIsValid() throws Exception {
        assertThat(check(signed("wang@customer.example", WORDS, WORDS), NOW))
                .isEqualTo(new Smime.Signature(Smime.State.VALID, "wang@customer.example", false));
    }

    @Test
    void lineEndsThatAServerChangedDoNotMatter() throws Exception {
        var mail = signed("wang@customer.example", WORDS, WORDS).replace("\r\n", "\n");
        assertThat(check(mail, NOW).state()).isEqualTo(Smime.State.VALID);
    }

    @Test
    void somebodyElsesSignatureAnOldOneAndAnUnknownAuthorityAreNotTrusted() throws Exception {
        assertThat(check(signed("eve@elsewhere.example", WORDS, WORDS), NOW).state())
                .isEqualTo(Smime.State.NOT_TRUSTED);
        assertThat(check(signed("wang@customer.example, eve@elsewhere.example", WORDS, WORDS), NOW)
                        .state())
                .isEqualTo(Smime.State.NOT_TRUSTED);
        assertThat(check(signed("wang@customer.example", WORDS, WORDS), NOW.plus(Duration.ofDays(400)))
                        .state())
                .isEqualTo(Smime.State.NOT_TRUSTED);
        assertThat(Smime.check(bytes(signed("wang@customer.example", WORDS, WORDS)), Set.of(), NOW)
                        .orElseThrow()
                        .state())
                .isEqualTo(Smime.State.NOT_TRUSTED);
    }

    @Test
    void otherWordsAndABrokenSignatureAreAltered() throws Exception {
        assertThat(check(signed("wang@customer.example", WORDS, WORDS.replace("发票", "货款")), NOW)
                        .state())
                .isEqualTo(Smime.State.ALTERED);
        var broken =
                "From: wang@customer.example\r\nContent-Type: multipart/signed; boundary=s; protocol=\"application/pkcs7-signature\"\r\n\r\n"
                        + "--s\r\n" + WORDS
                        + "\r\n--s\r\nContent-Type: application/pkcs7-signature\r\n\r\nno\r\n--s--\r\n";
        assertThat(check(broken, NOW).state()).isEqualTo(Smime.State.ALTERED);
        assertThat(check(broken.replace("application/pkcs7-signature\r\n\r\nno", "text/plain\r\n\r\nno"), NOW)
                        .state())
                .isEqualTo(Smime.State.ALTERED);
    }

    /** The signature has to be that of the forwarded mail's sender, not of the one who forwards it. */
    @Test
    void aSignatureWithinAForwardedMailIsCheckedAndSaidToBe() throws Exception {
        var forwarded =
                "From: li@elsewhere.example\r\nContent-Type: multipart/mixed; boundary=f\r\n\r\n--f\r\n\r\n请看。\r\n--f\r\n"
                        + "Content-Type: message/rfc822\r\n\r\n" + signed("wang@customer.example", WORDS, WORDS)
                        + "\r\n--f--\r\n";
        assertThat(check(forwarded, NOW))
                .isEqualTo(new Smime.Signature(Smime.State.VALID, "wang@customer.example", true));
        assertThat(MailReader.read(bytes(forwarded)).files()).isNotEmpty();
    }

    @Test
    void aSignedEnvelopeIsOpenedAndAnEncryptedOneIsKeptAndSaidToBe() throws Exception {
        var envelope =
                "From: wang@customer.example\r\nContent-Type: application/pkcs7-mime; smime-type=signed-data; name=smime.p7m\r\n"
                        + "Content-Transfer-Encoding: base64\r\n\r\n" + base64(signature(WORDS, true));
        var read = MailReader.read(bytes(envelope));
        assertThat(read.text()).contains("请把发票寄给我。");
        assertThat(read.signed()).isTrue();
        assertThat(check(envelope, NOW).state()).isEqualTo(Smime.State.VALID);

        var generator = new CMSEnvelopedDataGenerator();
        generator.addRecipientInfoGenerator(new JceKeyTransRecipientInfoGenerator(certificate).setProvider(CRYPTO));
        var sealed = generator.generate(
                new CMSProcessableByteArray(bytes(WORDS)),
                new JceCMSContentEncryptorBuilder(CMSAlgorithm.AES256_CBC)
                        .setProvider(CRYPTO)
                        .build());
        var encrypted = MailReader.read(bytes(
                "From: wang@customer.example\r\nSubject: x\r\nContent-Type: application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m\r\n"
                        + "Content-Transfer-Encoding: base64\r\n\r\n" + base64(sealed.getEncoded())));
        assertThat(encrypted.encrypted()).isTrue();
        assertThat(encrypted.signed()).isFalse();
        assertThat(encrypted.files())
                .singleElement()
                .extracting(ReadMail.Part::name)
                .isEqualTo("smime.p7m");
    }

    @Test
    void whatIsNotSignedHasNoSignature() {
        assertThat(Smime.check(bytes("From: a@b.cn\r\n\r\nx"), Set.of(), NOW)).isEmpty();
        assertThat(Smime.check(
                        bytes(
                                "From: a@b.cn\r\nContent-Type: multipart/signed; boundary=s; protocol=\"application/pgp-signature\"\r\n\r\n"
                                        + "--s\r\n\r\nx\r\n--s\r\nContent-Type: application/pgp-signature\r\n\r\nx\r\n--s--"),
                        Set.of(),
                        NOW))
                .isEmpty();
    }

    private static Smime.Signature check(String mail, Instant at) {
        return Smime.check(bytes(mail), Set.of(new TrustAnchor(authority, null)), at)
                .orElseThrow();
    }

    private static String signed(String from, String signedWords, String sentWords) throws Exception {
        return "From: " + from
                + "\r\nSubject: x\r\nContent-Type: multipart/signed; protocol=\"application/pkcs7-signature\"; micalg=sha-256;\r\n"
                + " boundary=\"sig-1\"\r\n\r\nThis is signed.\r\n--sig-1\r\n" + sentWords
                + "\r\n--sig-1\r\nContent-Type: application/pkcs7-signature; name=smime.p7s\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                + base64(signature(signedWords, false)) + "\r\n--sig-1--\r\n";
    }

    private static byte[] signature(String words, boolean within) throws Exception {
        var generator = new CMSSignedDataGenerator();
        generator.addSignerInfoGenerator(new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder()
                        .setProvider(CRYPTO)
                        .build())
                .build(
                        new JcaContentSignerBuilder("SHA256withRSA")
                                .setProvider(CRYPTO)
                                .build(key.getPrivate()),
                        certificate));
        generator.addCertificates(new JcaCertStore(List.of(certificate)));
        return generator
                .generate(new CMSProcessableByteArray(bytes(words)), within)
                .getEncoded();
    }

    private static X509Certificate certificate(
            String name, KeyPair of, @org.jspecify.annotations.Nullable String mail, Instant until) throws Exception {
        var builder = new JcaX509v3CertificateBuilder(
                new X500Name("CN=Authority"),
                BigInteger.valueOf(mail == null ? 1 : 2),
                Date.from(NOW.minus(Duration.ofDays(1))),
                Date.from(until),
                new X500Name(name),
                of.getPublic());
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(mail == null));
        if (mail != null) {
            builder.addExtension(
                    Extension.subjectAlternativeName,
                    false,
                    new GeneralNames(new GeneralName(GeneralName.rfc822Name, mail)));
            builder.addExtension(
                    Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_emailProtection));
        }
        return new JcaX509CertificateConverter()
                .getCertificate(builder.build(new JcaContentSignerBuilder("SHA256withRSA")
                        .setProvider(CRYPTO)
                        .build(authorityKey.getPrivate())));
    }

    private static String base64(byte[] bytes) {
        return Base64.getMimeEncoder().encodeToString(bytes);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
