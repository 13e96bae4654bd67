package io.chengnuo.channel.portal;

import io.chengnuo.shared.Unauthorized;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** Which customer the present request comes from. */
@Component
public class PortalAccess {

    static final String ATTRIBUTE = PortalSession.class.getName();

    public Optional<PortalSession> current() {
        var request = RequestContextHolder.getRequestAttributes();
        return request == null
                ? Optional.empty()
                : Optional.ofNullable((PortalSession) request.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST));
    }

    public PortalSession require() {
        return current().orElseThrow(() -> new Unauthorized("not_signed_in_portal"));
    }
}
