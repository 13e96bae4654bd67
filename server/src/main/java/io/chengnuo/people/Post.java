package io.chengnuo.people;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A post (岗位): what is to be done there, what may be decided, and the rights that come with it. */
public record Post(
        UUID id,
        String name,
        String dutiesZh,
        String dutiesEn,
        List<Power> powers,
        Map<Right, Reach> rights,
        long version) {}
