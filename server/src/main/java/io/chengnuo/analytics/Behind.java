package io.chengnuo.analytics;

import io.chengnuo.analytics.catalogue.Counting;
import io.chengnuo.analytics.catalogue.Origin;
import io.chengnuo.analytics.catalogue.Source;
import io.chengnuo.analytics.register.RegisterKind;
import java.util.List;

/** Where the things behind a number are to be found. {@code entries} is how many of the register; {@code counting} how they count. */
record Behind(Source source, Counting counting, List<RegisterKind> kinds, int entries) {

    static Behind of(String code, Figure figure) {
        var origin = Origin.of(code);
        return new Behind(origin.source(), origin.counting(), origin.kinds(), figure.entries());
    }
}
