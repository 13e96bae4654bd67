package io.chengnuo.channel.phone.pbx;

/** Name of an Asterisk channel: {@code PJSIP/801-00000007}, {@code Local/801@queue-00000003;1}. */
record AmiChannel(String technology, String endpoint) {

    static AmiChannel of(String name) {
        var slash = name.indexOf('/');
        var dash = name.lastIndexOf('-');
        if (slash < 0) {
            return new AmiChannel("", name);
        }
        return new AmiChannel(
                name.substring(0, slash), dash > slash ? name.substring(slash + 1, dash) : name.substring(slash + 1));
    }

    Place place(Places places) {
        return technology.equals("Local") || endpoint.isEmpty() ? new Place.Inner() : places.of(endpoint, "");
    }
}
