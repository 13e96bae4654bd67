package io.chengnuo.channel.outlet;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Which of the served regions an outlet reaches. No database: everything is given. */
record Coverage(List<Reached> regions) {

    /** A served region, with the outlets that reach it; none when nobody does. */
    record Reached(ServedRegions.Served region, List<Outlet> by) {
        boolean covered() {
            return !by.isEmpty();
        }
    }

    record InProvince(String province, int served, int covered) {}

    /** {@code outlets} are those that are there for customers on the day. */
    static Coverage of(List<ServedRegions.Served> served, List<Outlet> outlets) {
        return new Coverage(served.stream()
                .map(region -> new Reached(
                        region,
                        outlets.stream()
                                .filter(outlet -> Region.liesInOne(
                                        region.code(), outlet.details().covers()))
                                .toList()))
                .toList());
    }

    int served() {
        return regions.size();
    }

    int covered() {
        return (int) regions.stream().filter(Reached::covered).count();
    }

    /** In percent; 0 when nothing is served. */
    double share() {
        return regions.isEmpty() ? 0 : 100.0 * covered() / served();
    }

    List<InProvince> byProvince() {
        Map<String, List<Reached>> provinces = regions.stream()
                .collect(Collectors.groupingBy(
                        one -> Region.province(one.region().code()), TreeMap::new, Collectors.toList()));
        return provinces.entrySet().stream()
                .map(one -> new InProvince(one.getKey(), one.getValue().size(), (int)
                        one.getValue().stream().filter(Reached::covered).count()))
                .toList();
    }
}
