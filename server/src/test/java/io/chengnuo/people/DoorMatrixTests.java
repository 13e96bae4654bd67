package io.chengnuo.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengnuo.ChengnuoTest;
import io.chengnuo.TestApi;
import io.chengnuo.TestCompany;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every door of the running product, tried by those who must not pass. A new door is tried without anybody adding it here. */
@ChengnuoTest
@Tag("REQ-CPL-08")
@Tag("REQ-ORG-02")
class DoorMatrixTests {

    private TestCompany company;

    private record Door(RequestMethod method, String path, HandlerMethod handler) {

        TestApi.Answer tryAs(TestApi api) {
            var target = path.replaceAll("\\{[^/}]+}", UUID.randomUUID().toString());
            var body = method == RequestMethod.GET || method == RequestMethod.DELETE ? null : "{}";
            return api.send(method.name(), "//" + target.substring(1), body);
        }
    }

    @TestFactory
    Stream<DynamicTest> strangersGet401() {
        return doors().filter(door -> !door.handler().hasMethodAnnotation(OpenDoor.class))
                .map(door -> DynamicTest.dynamicTest(door.method() + " " + door.path(), () -> {
                    // a program's header, so that the cross-site check is not what refuses
                    var forged = company.anonymous().with("Authorization", "Bearer cn_" + UUID.randomUUID());
                    door.tryAs(forged).refused(401, "token_refused");
                    if (door.method() == RequestMethod.GET) {
                        door.tryAs(company.anonymous()).refused(401, "not_signed_in");
                    } else {
                        door.tryAs(company.anonymous()).refused(403, "csrf_refused");
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> whoHasNoRightGets403() {
        var nobody = company.api(company.person());
        return doors().filter(door -> door.handler().hasMethodAnnotation(Requires.class))
                .map(door -> DynamicTest.dynamicTest(door.method() + " " + door.path(), () -> {
                    var answer = door.tryAs(nobody);
                    if (answer.status() != 415) { // a door for files does not even take the JSON tried here
                        answer.refused(403, "right_missing");
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> aTokenOfAnotherCompanyIsNobodyHere() {
        var foreign = company.anonymous()
                .with(
                        "Authorization",
                        "Bearer " + company.another().administrator().token());
        return doors().filter(door -> !door.handler().hasMethodAnnotation(OpenDoor.class))
                .map(door -> DynamicTest.dynamicTest(
                        door.method() + " " + door.path(),
                        () -> door.tryAs(foreign).refused(401, "token_refused")));
    }

    @TestFactory
    Stream<DynamicTest> thingsThatAreNotThereAre404OrABadRequestNeverAFault() {
        var all = company.api(company.administrator());
        return doors().filter(
                        door -> door.path().contains("{") && !door.handler().hasMethodAnnotation(OpenDoor.class))
                .map(door -> DynamicTest.dynamicTest(door.method() + " " + door.path(), () -> {
                    var answer = door.tryAs(all);
                    assertThat(answer.status()).as(answer.text()).isBetween(200, 499);
                }));
    }

    @TestFactory
    Stream<DynamicTest> brokenBodiesAreTheCallersFault() {
        var all = company.api(company.administrator());
        Map<String, String> bodies = new LinkedHashMap<>();
        bodies.put("nothing", "");
        bodies.put("no JSON", "{");
        bodies.put("a list", "[]");
        bodies.put("unknown property", "{\"there_is_no_such_field\": 1}");
        bodies.put("a number", "17");
        return doors().filter(door -> door.method() == RequestMethod.POST || door.method() == RequestMethod.PUT)
                .filter(door -> !door.path().contains("/setup"))
                .flatMap(door -> bodies.entrySet().stream()
                        .map(body -> DynamicTest.dynamicTest(
                                door.method() + " " + door.path() + " with " + body.getKey(), () -> {
                                    var path = door.path()
                                            .replaceAll(
                                                    "\\{[^/}]+}",
                                                    UUID.randomUUID().toString());
                                    var answer =
                                            all.send(door.method().name(), "//" + path.substring(1), body.getValue());
                                    assertThat(answer.status())
                                            .as(answer.text())
                                            .isBetween(200, 499);
                                })));
    }

    @Test
    void whatIsNotThereSaysSo() {
        company.anonymous().get("/no/such/door").refused(404, "no_such_door");
        company.api(company.administrator()).post("/no/such/door", Map.of()).refused(404, "no_such_door");
    }

    @Test
    void forgedTokensAreRefused() {
        var token = company.administrator().token();
        for (var forged : new String[] {
            "",
            "*",
            "null",
            "%",
            "[]",
            token + "x",
            token.substring(0, token.length() - 1),
            token.toUpperCase(),
            "undefined",
            "' or 1=1 --",
            "cn_",
            "a".repeat(5000)
        }) {
            company.anonymous()
                    .with("Authorization", "Bearer " + forged)
                    .get("/me")
                    .refused(401, "token_refused");
        }
        company.anonymous().with("Authorization", "Basic " + token).get("/me").refused(401, "token_refused");
    }

    private Stream<Door> doors() {
        return company.bean(RequestMappingHandlerMapping.class).getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getValue().getBeanType().getName().startsWith("io.chengnuo."))
                .flatMap(entry -> doors(entry.getKey(), entry.getValue()))
                .filter(door -> door.path().startsWith("/api/"));
    }

    private static Stream<Door> doors(RequestMappingInfo info, HandlerMethod handler) {
        return info.getPathPatternsCondition().getPatternValues().stream()
                .flatMap(path -> info.getMethodsCondition().getMethods().stream()
                        .map(method -> new Door(method, path, handler)));
    }
}
