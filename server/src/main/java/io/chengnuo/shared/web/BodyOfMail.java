package io.chengnuo.shared.web;

import jakarta.servlet.http.HttpServletRequest;

/** A request whose body is a whole mail. */
final class BodyOfMail {

    static boolean is(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null && type.startsWith("message/rfc822");
    }

    private BodyOfMail() {}
}
