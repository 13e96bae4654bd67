package io.chengnuo.shared.files;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The virus scanner that looks at every file: {@code CHENGNUO_SCANNER_ADDRESS}.
 *
 * @param address host and port of a ClamAV daemon, {@code 127.0.0.1:3310}; without one files are not scanned
 */
@ConfigurationProperties("chengnuo.scanner")
record ScannerSettings(@Nullable String address) {

    boolean isOn() {
        return address != null && !address.isBlank();
    }
}
