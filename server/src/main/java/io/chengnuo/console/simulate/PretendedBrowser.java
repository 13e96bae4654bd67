package io.chengnuo.console.simulate;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.KeyAgreement;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** The keys of one browser that takes notices, and what it does with what arrives (RFC 8291, RFC 8188). */
final class PretendedBrowser {

    private static final int POINT = 65;
    private static final int COORDINATE = 32;
    private static final int SALT = 16;
    private static final int HEAD = SALT + 4 + 1 + POINT;

    private final KeyPair pair;
    private final byte[] secret = new byte[16];

    PretendedBrowser() {
        try {
            var maker = KeyPairGenerator.getInstance("EC");
            maker.initialize(new ECGenParameterSpec("secp256r1"));
            pair = maker.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        new SecureRandom().nextBytes(secret);
    }

    String publicKey() {
        return base64(point((ECPublicKey) pair.getPublic()));
    }

    String secret() {
        return base64(secret);
    }

    String read(byte[] sealed) throws GeneralSecurityException {
        var head = ByteBuffer.wrap(sealed, 0, HEAD);
        var salt = new byte[SALT];
        head.get(salt).position(SALT + 4 + 1);
        var theirs = new byte[POINT];
        head.get(theirs);
        var agreement = KeyAgreement.getInstance("ECDH");
        agreement.init(pair.getPrivate());
        agreement.doPhase(key(theirs), true);
        var info = ByteBuffer.allocate(14 + 2 * POINT)
                .put("WebPush: info\0".getBytes(StandardCharsets.US_ASCII))
                .put(point((ECPublicKey) pair.getPublic()))
                .put(theirs)
                .array();
        var material = derived(agreement.generateSecret(), secret, info, 32);
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                Cipher.DECRYPT_MODE,
                new SecretKeySpec(derived(material, salt, label("aes128gcm"), 16), "AES"),
                new GCMParameterSpec(128, derived(material, salt, label("nonce"), 12)));
        var padded = cipher.doFinal(sealed, HEAD, sealed.length - HEAD);
        var end = padded.length - 1;
        while (padded[end] == 0) { // padding; before it stands the mark of the last record
            end--;
        }
        return new String(padded, 0, end, StandardCharsets.UTF_8);
    }

    private static byte[] label(String what) {
        return ("Content-Encoding: " + what + "\0").getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] derived(byte[] material, byte[] salt, byte[] info, int length)
            throws GeneralSecurityException {
        return KDF.getInstance("HKDF-SHA256")
                .deriveData(HKDFParameterSpec.ofExtract()
                        .addIKM(material)
                        .addSalt(salt)
                        .thenExpand(info, length));
    }

    /** Uncompressed: 4, x, y. */
    static PublicKey key(byte[] point) throws GeneralSecurityException {
        var curve = AlgorithmParameters.getInstance("EC");
        curve.init(new ECGenParameterSpec("secp256r1"));
        return KeyFactory.getInstance("EC")
                .generatePublic(new ECPublicKeySpec(
                        new ECPoint(
                                new BigInteger(1, Arrays.copyOfRange(point, 1, 1 + COORDINATE)),
                                new BigInteger(1, Arrays.copyOfRange(point, 1 + COORDINATE, POINT))),
                        curve.getParameterSpec(ECParameterSpec.class)));
    }

    private static byte[] point(ECPublicKey key) {
        return ByteBuffer.allocate(POINT)
                .put((byte) 4)
                .put(coordinate(key.getW().getAffineX()))
                .put(coordinate(key.getW().getAffineY()))
                .array();
    }

    private static byte[] coordinate(BigInteger number) {
        var bytes = number.toByteArray();
        var coordinate = new byte[COORDINATE];
        var from = Math.max(0, bytes.length - COORDINATE);
        System.arraycopy(bytes, from, coordinate, COORDINATE - (bytes.length - from), bytes.length - from);
        return coordinate;
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
