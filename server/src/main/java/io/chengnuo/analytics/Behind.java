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
        return new Behind(source(origin, figure), origin.counting(), origin.kinds(), figure.entries());
    }

    /** Once outlets are registered nobody counts them by hand. */
    private static Source source(Origin origin, Figure figure) {
        var computed = figure.value() != null && figure.entries() == 0;
        return computed && origin.kinds().contains(RegisterKind.OUTLET_COVERAGE) ? Source.OUTLETS : origin.source();
    }
}
