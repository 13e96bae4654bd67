package io.chengnuo.channel.outlet;

import java.util.List;

/** Regions by their six digits: {@code 330000} a province (省), {@code 330100} a city (市), {@code 330106} a district or county (区县). */
final class Region {

    static final String CODE = "[1-9][0-9]{5}";

    private static final String WHOLE_PROVINCE = "0000";
    private static final String WHOLE_CITY = "00";

    private Region() {}

    /** Whether {@code wider} is the region itself or one that it lies in. */
    static boolean lies(String region, String wider) {
        if (wider.endsWith(WHOLE_PROVINCE)) {
            return province(region).equals(province(wider));
        }
        if (wider.endsWith(WHOLE_CITY)) {
            return region.startsWith(wider.substring(0, 4));
        }
        return region.equals(wider);
    }

    static boolean liesInOne(String region, List<String> wider) {
        return wider.stream().anyMatch(one -> lies(region, one));
    }

    /** The first two digits. */
    static String province(String region) {
        return region.substring(0, 2);
    }
}
