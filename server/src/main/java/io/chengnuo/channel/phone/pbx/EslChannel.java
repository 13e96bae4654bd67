package io.chengnuo.channel.phone.pbx;

/** Name of a FreeSWITCH channel: {@code sofia/internal/801@10.0.0.5:5060}, {@code loopback/801-a}. {@code user} as its directory says, if it does. */
record EslChannel(String technology, String profile, String user) {

    static EslChannel of(String name, String user) {
        var parts = name.split("/", 3);
        var last = parts[parts.length - 1];
        var at = last.indexOf('@');
        return new EslChannel(
                parts[0],
                parts.length > 2 ? parts[1] : "",
                user.isEmpty() ? at < 0 ? last : last.substring(0, at) : user);
    }

    Place place(Places places) {
        return technology.equals("loopback") || technology.isEmpty() || user.isEmpty()
                ? new Place.Inner()
                : places.of(user, profile);
    }
}
