package io.chengnuo.channel.mail.read;

import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.jspecify.annotations.Nullable;

/**
 * The S/MIME signature of a mail (RFC 8551), its own or that of a mail forwarded within it. Says who signed and whether the words are those
 * that were signed; whether the signer is to be believed is for those who keep the list of {@code anchors}. Asks nobody outside, so a
 * certificate that was withdrawn is not noticed.
 */
public final class Smime {

    private static final int DEEPEST = 5;
    private static final int MOST_CERTIFICATES = 20;
    private static final String MAIL_USE = "1.3.6.1.5.5.7.3.4";
    private static final String ANY_USE = "2.5.29.37.0";
    private static final BouncyCastleProvider CRYPTO = new BouncyCastleProvider();

    /** What a signature is worth. */
    public enum State {
        /** The words are those that were signed, by whom the mail says it is from, under a certificate that somebody we trust gave. */
        VALID,
        /** The words are those that were signed, but nobody we trust says by whom, or it is somebody else than the mail says. */
        NOT_TRUSTED,
        /** The words are not those that were signed, or the signature cannot be read. */
        ALTERED
    }

    /**
     * @param signer the address in the certificate, else its name; null when it cannot be read
     * @param forwarded it is not this mail that was signed but one within it
     */
    public record Signature(State state, @Nullable String signer, boolean forwarded) {}

    /** Empty when it is not signed. */
    public static Optional<Signature> check(byte[] raw, Set<TrustAnchor> anchors, Instant at) {
        var mail = RawParts.of(raw);
        return check(mail, mail.field("From"), anchors, at, 0, false);
    }

    private static Optional<Signature> check(
            RawParts part, @Nullable String from, Set<TrustAnchor> anchors, Instant at, int depth, boolean forwarded) {
        if (depth > DEEPEST) {
            return Optional.empty();
        }
        var type = part.type();
        if (type.value().equals("multipart/signed")) {
            var parts = part.parts();
            if (parts.size() == 2 && isSignature(parts.get(1).type().value())) {
                var content = RawParts.canonical(parts.getFirst().whole());
                return Optional.of(judged(decoded(parts.get(1)), content, from, anchors, at, forwarded));
            }
            if (isPgp(type)) {
                return Optional.empty(); // OpenPGP is shown, not checked
            }
            return Optional.of(new Signature(State.ALTERED, null, forwarded));
        }
        if (isEnvelope(type.value()) && "signed-data".equalsIgnoreCase(type.get("smime-type"))) {
            return Optional.of(judged(decoded(part), null, from, anchors, at, forwarded));
        }
        if (type.value().equals("message/rfc822")) {
            var within = RawParts.of(part.body());
            return check(within, within.field("From"), anchors, at, depth + 1, true);
        }
        return part.parts().stream()
                .flatMap(each -> check(each, from, anchors, at, depth + 1, forwarded).stream())
                .findFirst();
    }

    /** What a mail that is one signed envelope has in it; empty when it is none that we can open. */
    static Optional<byte[]> opened(byte[] envelope) {
        try {
            var content = new CMSSignedData(envelope).getSignedContent();
            return content != null && content.getContent() instanceof byte[] bytes
                    ? Optional.of(bytes)
                    : Optional.empty();
        } catch (CMSException | RuntimeException e) {
            return Optional.empty();
        }
    }

    static boolean isEnvelope(String type) {
        return type.equals("application/pkcs7-mime") || type.equals("application/x-pkcs7-mime");
    }

    private static boolean isSignature(String type) {
        return type.equals("application/pkcs7-signature") || type.equals("application/x-pkcs7-signature");
    }

    private static boolean isPgp(Parameters type) {
        var protocol = type.get("protocol");
        return protocol != null && protocol.toLowerCase(Locale.ROOT).startsWith("application/pgp");
    }

    private static Signature judged(
            byte[] signature,
            byte @Nullable [] content,
            @Nullable String from,
            Set<TrustAnchor> anchors,
            Instant at,
            boolean forwarded) {
        String signer = null;
        try {
            var signed = content == null
                    ? new CMSSignedData(signature)
                    : new CMSSignedData(new CMSProcessableByteArray(content), signature);
            var certificates = certificates(signed);
            var signers = signed.getSignerInfos().getSigners();
            if (signers.isEmpty()) {
                return new Signature(State.ALTERED, null, forwarded);
            }
            var trusted = true;
            for (var each : signers) {
                var certificate = certificateOf(each, signed);
                if (certificate == null) {
                    return new Signature(State.NOT_TRUSTED, signer, forwarded);
                }
                var names = names(certificate);
                signer = names.isEmpty() ? null : names.getFirst();
                if (!each.verify(new JcaSimpleSignerInfoVerifierBuilder()
                        .setProvider(CRYPTO)
                        .build(certificate.getPublicKey()))) {
                    return new Signature(State.ALTERED, signer, forwarded);
                }
                trusted &= wrote(names, from) && isFor(certificate) && leadsTo(anchors, certificate, certificates, at);
            }
            return new Signature(trusted ? State.VALID : State.NOT_TRUSTED, signer, forwarded);
        } catch (CMSException | GeneralSecurityException | OperatorCreationException | RuntimeException e) {
            return new Signature(State.ALTERED, signer, forwarded);
        }
    }

    private static List<X509Certificate> certificates(CMSSignedData signed) throws GeneralSecurityException {
        var all = new ArrayList<X509Certificate>();
        for (var each : signed.getCertificates().getMatches(null)) {
            if (all.size() < MOST_CERTIFICATES) {
                all.add(new JcaX509CertificateConverter().getCertificate(each));
            }
        }
        return all;
    }

    @SuppressWarnings("unchecked")
    private static @Nullable X509Certificate certificateOf(SignerInformation signer, CMSSignedData signed)
            throws GeneralSecurityException {
        for (var each : signed.getCertificates().getMatches(signer.getSID())) {
            return new JcaX509CertificateConverter().getCertificate((X509CertificateHolder) each);
        }
        return null;
    }

    /** The addresses in the certificate, else what it calls its owner. */
    private static List<String> names(X509Certificate certificate) throws GeneralSecurityException {
        var names = new ArrayList<String>();
        var others = certificate.getSubjectAlternativeNames();
        if (others != null) {
            others.stream()
                    .filter(each -> each.getFirst() instanceof Integer kind && kind == 1)
                    .map(each -> String.valueOf(each.get(1)).toLowerCase(Locale.ROOT))
                    .forEach(names::add);
        }
        var subject = new org.bouncycastle.cert.jcajce.JcaX509CertificateHolder(certificate).getSubject();
        Stream.of(BCStyle.EmailAddress, BCStyle.CN)
                .flatMap(kind -> Stream.of(subject.getRDNs(kind)))
                .map(rdn -> IETFUtils.valueToString(rdn.getFirst().getValue()))
                .forEach(names::add);
        return names;
    }

    /** The certificate has to be that of the address in From: that somebody signed does not say that this one did. */
    private static boolean wrote(List<String> names, @Nullable String from) {
        if (from == null) {
            return false;
        }
        var addresses = MailReader.addressesIn(from);
        return addresses.size() == 1 && names.stream().anyMatch(addresses.getFirst()::equalsIgnoreCase);
    }

    private static boolean isFor(X509Certificate certificate) throws GeneralSecurityException {
        var uses = certificate.getExtendedKeyUsage();
        return uses == null || uses.contains(MAIL_USE) || uses.contains(ANY_USE);
    }

    private static boolean leadsTo(
            Set<TrustAnchor> anchors, X509Certificate certificate, List<X509Certificate> others, Instant at) {
        if (anchors.isEmpty()) {
            return false;
        }
        try {
            var wanted = new X509CertSelector();
            wanted.setCertificate(certificate);
            var parameters = new PKIXBuilderParameters(anchors, wanted);
            parameters.addCertStore(CertStore.getInstance("Collection", new CollectionCertStoreParameters(others)));
            parameters.setDate(Date.from(at));
            parameters.setRevocationEnabled(false);
            CertPathBuilder.getInstance("PKIX").build(parameters);
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static byte[] decoded(RawParts part) {
        var encoding = part.field("Content-Transfer-Encoding");
        return encoding != null && encoding.equalsIgnoreCase("base64")
                ? Base64.getMimeDecoder().decode(part.body())
                : part.body();
    }

    private Smime() {}
}
