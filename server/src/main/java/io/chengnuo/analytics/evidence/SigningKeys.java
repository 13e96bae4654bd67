package io.chengnuo.analytics.evidence;

import static io.chengnuo.analytics.db.Tables.SIGNING_KEYS;

import io.chengnuo.shared.Tenancy;
import io.chengnuo.shared.database.Tenants;
import io.chengnuo.shared.files.Secrets;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Objects;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The key each company signs with: made at the first pack and kept sealed, with a certificate it signed itself; or one of an authority,
 * given by a setting.
 */
@Component
class SigningKeys {

    private static final int BITS = 3072;
    private static final int NONCE = 12;
    private static final int TAG = 128;
    private static final Duration VALID = Duration.ofDays(3650);

    private final DSLContext sql;
    private final Tenants tenants;
    private final EvidenceSettings settings;
    private final SecretKeySpec seal;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    SigningKeys(DSLContext sql, Tenants tenants, EvidenceSettings settings, Secrets secrets, Clock clock) {
        this.sql = sql;
        this.tenants = tenants;
        this.settings = settings;
        this.seal = new SecretKeySpec(secrets.key("evidence-1"), "AES");
        this.clock = clock;
    }

    @Transactional
    public Signer signer() {
        try {
            if (settings.keystore() != null) {
                return given(settings.keystore());
            }
            var kept = kept();
            return kept.isPresent() ? kept.get() : made();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no key to sign with", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Signer given(Path file) throws GeneralSecurityException, IOException {
        var password = Objects.requireNonNullElse(settings.password(), "").toCharArray();
        var store = KeyStore.getInstance("PKCS12");
        try (var stream = Files.newInputStream(file)) {
            store.load(stream, password);
        }
        var alias = store.aliases().nextElement();
        return new Signer((PrivateKey) store.getKey(alias, password), (X509Certificate) store.getCertificate(alias));
    }

    private Optional<Signer> kept() throws GeneralSecurityException {
        var row = sql.selectFrom(SIGNING_KEYS).fetchOne();
        if (row == null) {
            return Optional.empty();
        }
        var bytes = ByteBuffer.wrap(row.getSealed());
        var nonce = new byte[NONCE];
        bytes.get(nonce);
        var rest = new byte[bytes.remaining()];
        bytes.get(rest);
        var key = KeyFactory.getInstance("RSA")
                .generatePrivate(new PKCS8EncodedKeySpec(
                        cipher(Cipher.DECRYPT_MODE, nonce).doFinal(rest)));
        return Optional.of(new Signer(key, certificate(row.getCertificate())));
    }

    /** Two at once: the later one takes what the earlier one kept. */
    private Signer made() throws GeneralSecurityException, IOException {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(BITS);
        var pair = generator.generateKeyPair();
        var nonce = new byte[NONCE];
        random.nextBytes(nonce);
        var sealed =
                cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(pair.getPrivate().getEncoded());
        var now = clock.instant();
        var certificate = certified(pair, now);
        sql.insertInto(SIGNING_KEYS)
                .set(
                        SIGNING_KEYS.SEALED,
                        ByteBuffer.allocate(NONCE + sealed.length)
                                .put(nonce)
                                .put(sealed)
                                .array())
                .set(SIGNING_KEYS.CERTIFICATE, certificate)
                .set(SIGNING_KEYS.MADE_AT, now)
                .onConflictDoNothing()
                .execute();
        return kept().orElseThrow();
    }

    private byte[] certified(KeyPair pair, Instant now) throws GeneralSecurityException, IOException {
        var name = new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.O, tenants.require(Tenancy.require()).name())
                .addRDN(BCStyle.CN, "Service evidence")
                .build();
        try {
            return new JcaX509v3CertificateBuilder(
                            name,
                            new BigInteger(64, random).add(BigInteger.ONE),
                            Date.from(now),
                            Date.from(now.plus(VALID)),
                            name,
                            pair.getPublic())
                    .build(new JcaContentSignerBuilder("SHA256withRSA").build(pair.getPrivate()))
                    .getEncoded();
        } catch (OperatorCreationException e) {
            throw new GeneralSecurityException(e);
        }
    }

    private static X509Certificate certificate(byte[] encoded) throws GeneralSecurityException {
        return (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(encoded));
    }

    /** Bound to the company: moved to another row it cannot be opened. */
    private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, seal, new GCMParameterSpec(TAG, nonce));
        cipher.updateAAD(Tenancy.require().toString().getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
