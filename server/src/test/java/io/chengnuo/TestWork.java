package io.chengnuo;

import io.chengnuo.TestCompany.TestPerson;
import io.chengnuo.people.DefinePost;
import io.chengnuo.people.GivePost;
import io.chengnuo.people.Power;
import io.chengnuo.people.Right;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** Writes down what the procedure of a ticket wants before a step, as a diligent agent does. */
public final class TestWork {

    private final TestCompany company;
    private final TestApi agent;

    public TestWork(TestCompany company, TestApi agent) {
        this.company = company;
        this.agent = agent;
    }

    /** As the administrator. */
    public static TestWork of(TestCompany company) {
        return new TestWork(company, company.api(company.administrator()));
    }

    public void readyToDeliver(String ticket) {
        ready(ticket, "toDeliver");
    }

    /** All but the signature, which is the customer's to give. */
    public void readyToClose(String ticket) {
        ready(ticket, "toClose");
    }

    public void readyToTransfer(String ticket) {
        ready(ticket, "toTransfer");
    }

    /** Completes the stage the ticket is in and goes on to the next. */
    public void advance(String ticket) {
        ready(ticket, "toNext");
        var next = agent.get(work(ticket)).text("/missing/next");
        agent.put(work(ticket) + "/stage", Map.of("stage", next)).expect(200);
    }

    private void ready(String ticket, String step) {
        var view = agent.get(work(ticket)).expect(200).json();
        for (var need : view.at("/missing/" + step)) {
            fulfil(ticket, view, need.get("name").asString());
        }
    }

    private void fulfil(String ticket, JsonNode view, String need) {
        var work = work(ticket);
        var item = need.substring(need.indexOf('.') + 1);
        if (need.startsWith("checklist.")) {
            agent.put(work + "/lists/" + view.get("stage").asString() + "/" + item, Map.of())
                    .expect(200);
        } else if (need.startsWith("preparation.") || need.startsWith("delivery.")) {
            agent.put(work + "/lists/@" + need.replace('.', '/'), Map.of()).expect(200);
        } else if (need.startsWith("documents.")) {
            agent.post(work + "/documents", Map.of("item", item, "name", "文件 " + item, "revision", "1.0"))
                    .expect(200);
        } else if (need.startsWith("acceptance.")) {
            agent.put(work + "/acceptance/" + item, Map.of("passed", true)).expect(200);
        } else {
            record(ticket, view, need);
        }
    }

    private void record(String ticket, JsonNode view, String need) {
        var work = work(ticket);
        switch (need) {
            case "identity" ->
                agent.put(work + "/identity", Map.of("means", "order_number", "readBack", true))
                        .expect(200);
            case "analysis" ->
                agent.put(
                                work + "/analysis",
                                Map.of("wanted", "恢复制冷", "outside", "不含旧机回收", "means", List.of("customer_words")))
                        .expect(200);
            case "plan" -> plan(ticket, List.of(), Map.of());
            case "customerAgreement" -> {
                if (agent.get(work).json().get("plan").isNull()) {
                    plan(ticket, List.of(), Map.of());
                }
                agent.put(work + "/plan/agreement", Map.of("how", "phone", "note", "电话同意"))
                        .expect(200);
            }
            case "agreement" -> {
                agent.put(
                                work + "/agreement",
                                Map.of(
                                        "standard",
                                        "制冷正常",
                                        "way",
                                        "现场",
                                        "deliveryAt",
                                        company.clock().instant().toString()))
                        .expect(200);
                agent.put(work + "/agreement/confirmation", Map.of("how", "phone", "note", "电话同意"))
                        .expect(200);
            }
            case "packageCheck" ->
                company.api(company.person(Right.TICKET_READ, Right.TICKET_DELIVER))
                        .put(work + "/package-check", Map.of("complete", true))
                        .expect(200);
            case "riskPlan" -> {
                var approver = approver("risk_plan");
                riskPlan(ticket);
                var approval = agent.get(work).text("/riskPlan/approval");
                company.api(approver)
                        .put("/approvals/" + approval + "/approval", Map.of())
                        .expect(204);
            }
            case "signature", "tasks" -> {}
            default -> fill(ticket, view, need);
        }
    }

    public void plan(String ticket, List<Map<String, Object>> milestones, Map<String, String> stageDues) {
        var body = new HashMap<String, Object>(Map.of(
                "kind", "standard",
                "solution", "更换启动电容",
                "responsible", company.administrator().id(),
                "resources", "电容一只，工程师半天",
                "ifNeedsChange", "改约时间",
                "ifSystemsFail", "改用备用机"));
        body.put("milestones", milestones);
        body.put("stageDues", stageDues);
        agent.put(work(ticket) + "/plan", body).expect(200);
    }

    public void riskPlan(String ticket) {
        agent.put(
                        work(ticket) + "/risk-plan",
                        Map.of(
                                "points", "金额大",
                                "measures", "双人复核",
                                "steps", "立即停办并上报",
                                "responsible", company.administrator().id()))
                .expect(200);
    }

    private void fill(String ticket, JsonNode view, String field) {
        agent.put(work(ticket) + "/form", Map.of("values", Map.of(field, value(view, field))))
                .expect(200);
    }

    private Object value(JsonNode view, String key) {
        for (var stage : view.at("/procedure/stages")) {
            for (var field : stage.get("fields")) {
                if (field.get("key").asString().equals(key)) {
                    return switch (field.get("type").asString()) {
                        case "number", "money" -> 3;
                        case "date" -> "2026-01-05";
                        case "yes_no" -> true;
                        case "choice" -> field.at("/choices/0/value").asString();
                        case "person" -> company.administrator().id().toString();
                        case "file" -> uploaded(agent);
                        default -> "已填写";
                    };
                }
            }
        }
        throw new IllegalStateException("no field " + key);
    }

    /** A file that this person uploaded, by its id. */
    public static String uploaded(TestApi by) {
        return uploaded(by, "photo.txt", new byte[] {'x'});
    }

    public static String uploaded(TestApi by, String name, byte[] bytes) {
        var body = new ByteArrayOutputStream();
        var type = name.endsWith(".jpg") ? "Content-Type: image/jpeg\r\n" : "";
        body.writeBytes(("--cut\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name + "\"\r\n" + type
                        + "\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(bytes);
        body.writeBytes("\r\n--cut--\r\n".getBytes(StandardCharsets.UTF_8));
        return by.with("Content-Type", "multipart/form-data; boundary=cut")
                .send("POST", "/files", body.toByteArray())
                .expect(201)
                .text("/id");
    }

    /** Somebody whose post may decide such things. */
    public TestPerson approver(String power) {
        var person = company.person(Right.TICKET_READ);
        company.inside(() -> {
            var post = company.bean(DefinePost.class)
                    .define("审批 " + UUID.randomUUID(), "", "", List.of(new Power(power, null, null)), Map.of());
            company.bean(GivePost.class).give(person.id(), post.id(), company.root(), null);
        });
        return person;
    }

    private static String work(String ticket) {
        return "/tickets/" + ticket + "/work";
    }
}
