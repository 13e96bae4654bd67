package io.chengnuo.analytics.evidence;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * A key of an authority to sign with, for companies that have one; without it each company signs with its own.
 *
 * @param keystore a PKCS#12 file with one RSA key and its certificate
 * @param password of the file and the key
 */
@ConfigurationProperties("chengnuo.evidence")
record EvidenceSettings(@Nullable Path keystore, @Nullable String password) {}
