package io.chengnuo.people;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Component;

/** People as authenticators know them. They are people already: nothing is saved or deleted here. */
@Component
class PasskeyUsers implements PublicKeyCredentialUserEntityRepository {

    private final People people;

    PasskeyUsers(People people) {
        this.people = people;
    }

    PublicKeyCredentialUserEntity require(UUID person) {
        return entity(people.require(person));
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes id) {
        return people.find(Passkeys.personOf(id)).map(PasskeyUsers::entity).orElse(null);
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String username) {
        return people.findByEmail(username).map(PasskeyUsers::entity).orElse(null);
    }

    @Override
    public void save(PublicKeyCredentialUserEntity user) {
        throw new UnsupportedOperationException("people are added by AddPerson");
    }

    @Override
    public void delete(Bytes id) {
        throw new UnsupportedOperationException("people are never deleted");
    }

    private static PublicKeyCredentialUserEntity entity(Person person) {
        return ImmutablePublicKeyCredentialUserEntity.builder()
                .id(Passkeys.handleOf(person.id()))
                .name(person.email())
                .displayName(person.name())
                .build();
    }
}
