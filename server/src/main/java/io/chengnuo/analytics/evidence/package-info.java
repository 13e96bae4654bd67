/**
 * The evidence pack (佐证材料包): for a period one dossier that a bank or partner can read and check without us: a signed paper, the
 * data behind it, a list of digests, and how to verify them. Holds no data of customers.
 *
 * <p>Announces {@code EvidencePackAsked}, {@code EvidencePackMade} and {@code EvidencePackDownloaded}.
 */
@NullMarked
@NamedInterface("evidence")
package io.chengnuo.analytics.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
