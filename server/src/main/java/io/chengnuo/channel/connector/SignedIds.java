package io.chengnuo.channel.connector;

import io.chengnuo.shared.Sha256;
import io.chengnuo.shared.Tenancy;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Ids in as few letters as a text message bears, with the moment until which they are good, signed for this company. */
final class SignedIds {

    private static final int ID = 16;
    private static final int MOMENT = 4;
    private static final int PROOF = 16;

    private final byte[] key;

    SignedIds(byte[] key) {
        this.key = key;
    }

    String of(Instant until, UUID... ids) {
        var signed = ByteBuffer.allocate(ids.length * ID + MOMENT);
        for (var id : ids) {
            signed.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
        }
        signed.putInt((int) until.getEpochSecond());
        var all = ByteBuffer.allocate(signed.capacity() + PROOF)
                .put(signed.array())
                .put(proof(signed.array()))
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(all);
    }

    /** The ids and until when. */
    record Read(List<UUID> ids, Instant until) {}

    /** Empty for what we did not sign as so many ids, and for what is over. */
    Optional<Read> read(String text, int count, Instant now) {
        byte[] all;
        try {
            all = Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        if (all.length != count * ID + MOMENT + PROOF) {
            return Optional.empty();
        }
        var signed = Arrays.copyOf(all, all.length - PROOF);
        if (!MessageDigest.isEqual(proof(signed), Arrays.copyOfRange(all, signed.length, all.length))) {
            return Optional.empty();
        }
        var bytes = ByteBuffer.wrap(signed);
        var ids = Stream.generate(() -> new UUID(bytes.getLong(), bytes.getLong()))
                .limit(count)
                .toList();
        var until = Instant.ofEpochSecond(Integer.toUnsignedLong(bytes.getInt()));
        return until.isBefore(now) ? Optional.empty() : Optional.of(new Read(ids, until));
    }

    private byte[] proof(byte[] signed) {
        var company = Tenancy.require().toString().getBytes(StandardCharsets.US_ASCII);
        return Arrays.copyOf(Sha256.keyed(key, company, signed), PROOF);
    }
}
