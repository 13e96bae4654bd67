package io.chengnuo.people;

import io.chengnuo.shared.Acting;
import io.chengnuo.shared.Conflict;
import io.chengnuo.shared.Invalid;
import io.chengnuo.shared.NotFound;
import io.chengnuo.shared.Refusal.FieldError;
import io.chengnuo.shared.Unauthorized;
import io.chengnuo.shared.facts.Facts;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialParameters;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Making a passkey and signing in with one. The authenticator has to verify its user (finger, face, PIN), so that a passkey is two
 * proofs in one. What is checked is Spring Security's.
 */
@Service
class PasskeyCeremony {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Passkeys passkeys;
    private final PasskeyUsers users;
    private final People people;
    private final TotpSecrets totp;
    private final Facts facts;
    private final Clock clock;

    PasskeyCeremony(Passkeys passkeys, PasskeyUsers users, People people, TotpSecrets totp, Facts facts, Clock clock) {
        this.passkeys = passkeys;
        this.users = users;
        this.people = people;
        this.totp = totp;
        this.facts = facts;
        this.clock = clock;
    }

    /** {@code options} go to the browser as they are; {@code challenge} names them when the answer comes back. */
    record Offered<T>(UUID challenge, T options) {}

    @Transactional
    Offered<PublicKeyCredentialCreationOptions> offerMaking(UUID person, RelyingParty party) {
        var challenge = Bytes.random();
        return new Offered<>(
                passkeys.giveChallenge(person, challenge), creation(users.require(person), party, challenge));
    }

    @Transactional
    void make(
            UUID person,
            UUID challengeId,
            String label,
            PublicKeyCredential<AuthenticatorAttestationResponse> credential,
            RelyingParty party) {
        var challenge = passkeys.takeChallenge(challengeId, person).orElseThrow(PasskeyCeremony::refused);
        try {
            operations(party)
                    .registerCredential(new ImmutableRelyingPartyRegistrationRequest(
                            creation(users.require(person), party, challenge),
                            new RelyingPartyPublicKey(credential, label)));
        } catch (RuntimeException wrong) {
            throw new Invalid("passkey_refused", new FieldError("credential", "invalid"));
        }
        Acting.person(person, "browser").run(() -> facts.record(new PasskeyAdded(person, label, clock.instant())));
    }

    @Transactional
    Offered<PublicKeyCredentialRequestOptions> offerSignIn(RelyingParty party) {
        var challenge = Bytes.random();
        return new Offered<>(passkeys.giveChallenge(null, challenge), request(party, challenge));
    }

    /** Answers who it is. */
    @Transactional
    UUID prove(UUID challengeId, PublicKeyCredential<AuthenticatorAssertionResponse> credential, RelyingParty party) {
        var challenge = passkeys.takeChallenge(challengeId, null).orElseThrow(PasskeyCeremony::refused);
        PublicKeyCredentialUserEntity user;
        try {
            user = operations(party)
                    .authenticate(new RelyingPartyAuthenticationRequest(request(party, challenge), credential));
        } catch (RuntimeException wrong) {
            throw refused();
        }
        return people.find(Passkeys.personOf(user.getId()))
                .filter(person -> person.state() == PersonState.ACTIVE)
                .orElseThrow(PasskeyCeremony::refused)
                .id();
    }

    @Transactional(readOnly = true)
    List<CredentialRecord> of(UUID person) {
        return passkeys.findByUserId(Passkeys.handleOf(person));
    }

    /** The last proof beside the password stays. */
    @Transactional
    void remove(UUID person, Bytes credentialId) {
        var mine = of(person);
        var gone = mine.stream()
                .filter(each -> each.getCredentialId().equals(credentialId))
                .findFirst()
                .orElseThrow(() -> new NotFound("no_such_passkey"));
        if (mine.size() == 1 && !totp.enrolled(person)) {
            throw new Conflict("last_proof");
        }
        passkeys.delete(credentialId);
        facts.record(new PasskeyRemoved(person, gone.getLabel(), clock.instant()));
    }

    private Webauthn4JRelyingPartyOperations operations(RelyingParty party) {
        return new Webauthn4JRelyingPartyOperations(users, passkeys, entity(party), Set.of(party.origin()));
    }

    private static PublicKeyCredentialRpEntity entity(RelyingParty party) {
        return PublicKeyCredentialRpEntity.builder()
                .id(party.id())
                .name("Chengnuo")
                .build();
    }

    private static PublicKeyCredentialCreationOptions creation(
            PublicKeyCredentialUserEntity user, RelyingParty party, Bytes challenge) {
        return PublicKeyCredentialCreationOptions.builder()
                .rp(entity(party))
                .user(user)
                .challenge(challenge)
                .pubKeyCredParams(
                        PublicKeyCredentialParameters.EdDSA,
                        PublicKeyCredentialParameters.ES256,
                        PublicKeyCredentialParameters.RS256)
                .timeout(PATIENCE)
                .excludeCredentials(List.of())
                .authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .build())
                .build();
    }

    private static PublicKeyCredentialRequestOptions request(RelyingParty party, Bytes challenge) {
        return PublicKeyCredentialRequestOptions.builder()
                .challenge(challenge)
                .rpId(party.id())
                .timeout(PATIENCE)
                .allowCredentials(List.of())
                .userVerification(UserVerificationRequirement.REQUIRED)
                .build();
    }

    private static Unauthorized refused() {
        return new Unauthorized("passkey_refused");
    }
}
