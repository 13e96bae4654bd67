package io.chengnuo.people;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Where the container sends what it refused itself: answered as every other refusal, without a word about the inside. */
@RestController
class ErrorDoor implements ErrorController {

    @RequestMapping("/error")
    @OpenDoor("tells the status only")
    void tell(HttpServletRequest request) {
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        throw new ResponseStatusException(HttpStatusCode.valueOf(status));
    }
}
