package io.chengnuo.channel.mail.door;

import io.chengnuo.shared.database.DatabaseSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.pem.PemSslStoreBundle;
import org.springframework.boot.ssl.pem.PemSslStoreDetails;
import org.springframework.stereotype.Component;

/** Certificates with their keys that the operator laid into the folder {@code certificates} of the data folder, as PEM. */
@Component
class Certificates {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._-]{0,99}");

    private final Path folder;

    Certificates(DatabaseSettings settings) {
        this.folder = settings.data().resolve("certificates");
    }

    SSLContext of(String name) {
        try {
            if (!NAME.matcher(name).matches()) {
                throw new IllegalArgumentException("a name without a folder");
            }
            var pem = Files.readString(folder.resolve(name));
            var details = PemSslStoreDetails.forCertificate(pem).withPrivateKey(pem);
            return SslBundle.of(new PemSslStoreBundle(details, null)).createSslContext();
        } catch (Exception e) {
            throw new DoorProblem("no_certificate", e);
        }
    }
}
