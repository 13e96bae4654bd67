package io.chengnuo.analytics.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HexFormat;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.DERUTCTime;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.Attribute;
import org.bouncycastle.asn1.pkcs.ContentInfo;
import org.bouncycastle.asn1.pkcs.IssuerAndSerialNumber;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.SignedData;
import org.bouncycastle.asn1.pkcs.SignerInfo;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Certificate;

/** A key with its certificate. Signs as PKCS#7, detached: what PDF readers and openssl understand. */
record Signer(PrivateKey key, X509Certificate certificate) {

    private static final AlgorithmIdentifier SHA256 =
            new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256, DERNull.INSTANCE);
    private static final AlgorithmIdentifier RSA =
            new AlgorithmIdentifier(PKCSObjectIdentifiers.rsaEncryption, DERNull.INSTANCE);
    private static final int LINE = 64;

    /** The signature over these bytes, which it does not contain. */
    byte[] sign(byte[] content, Instant at) {
        try {
            var attributes = attributes(MessageDigest.getInstance("SHA-256").digest(content), at);
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update(attributes.getEncoded(ASN1Encoding.DER));
            return container(attributes, signature.sign()).getEncoded(ASN1Encoding.DER);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("cannot sign", impossible);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static DERSet attributes(byte[] digest, Instant at) {
        var all = new ASN1EncodableVector();
        all.add(attribute(PKCSObjectIdentifiers.pkcs_9_at_contentType, PKCSObjectIdentifiers.data));
        all.add(attribute(PKCSObjectIdentifiers.pkcs_9_at_signingTime, new DERUTCTime(Date.from(at))));
        all.add(attribute(PKCSObjectIdentifiers.pkcs_9_at_messageDigest, new DEROctetString(digest)));
        return new DERSet(all);
    }

    private static Attribute attribute(ASN1ObjectIdentifier name, ASN1Encodable value) {
        return new Attribute(name, new DERSet(value));
    }

    private ContentInfo container(DERSet attributes, byte[] signature) throws GeneralSecurityException {
        var encoded = Certificate.getInstance(certificate.getEncoded());
        var signer = new SignerInfo(
                new ASN1Integer(1),
                new IssuerAndSerialNumber(encoded.getIssuer(), certificate.getSerialNumber()),
                SHA256,
                attributes,
                RSA,
                new DEROctetString(signature),
                null);
        return new ContentInfo(
                PKCSObjectIdentifiers.signedData,
                new SignedData(
                        new ASN1Integer(1),
                        new DERSet(SHA256),
                        new ContentInfo(PKCSObjectIdentifiers.data, null),
                        new DERSet(encoded),
                        null,
                        new DERSet(signer)));
    }

    String pem() {
        try {
            return "-----BEGIN CERTIFICATE-----\n"
                    + Base64.getMimeEncoder(LINE, new byte[] {'\n'}).encodeToString(certificate.getEncoded())
                    + "\n-----END CERTIFICATE-----\n";
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** SHA-256 of the certificate: what a reader compares with what the company told them by another way. */
    String fingerprint() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded()));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
