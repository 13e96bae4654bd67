package io.chengnuo.console;

import io.chengnuo.console.simulate.Simulators;
import java.net.URI;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Pretends a provider, so that a channel can be tried without an account. */
@Command(
        name = "simulate",
        description = {
            "Pretends a provider of messages or a telephone system on this machine, with its real protocol, and prints",
            "what to type into the connector's",
            "screen. On its page one plays the customer. Start the product with CHENGNUO_OUTSIDE_ALLOW=127.0.0.1.",
            "Kinds: sms-http, smpp, social, wechat, wechat-mini, wecom, dingtalk, feishu,",
            "push, asterisk, freeswitch."
        },
        footer = {"", "Example: ./chengnuo simulate wechat --port 9000"})
final class Simulate implements Callable<Integer> {
    @Mixin
    private Common common = new Common();

    @Parameters(paramLabel = "KIND", description = "What to pretend.")
    private String kind = "";

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "9000",
            description = "TCP port of its page and API (default 9000; 0 takes a free one).")
    private int port;

    @Option(
            names = "--hook",
            paramLabel = "URL",
            description = "The hook that the connector's screen shows; can be given on the page as well.")
    private @Nullable URI hook;

    @Override
    public Integer call() throws InterruptedException {
        var pretended = Simulators.all().get(kind);
        if (pretended == null) {
            throw new Stop(
                    Exit.NOT_FOUND,
                    "There is no simulator " + kind + "; there are "
                            + String.join(", ", Simulators.all().keySet()) + ".");
        }
        try (var simulator = pretended.apply(port)) {
            if (hook != null) {
                simulator.aim(hook);
            }
            common.answer(
                    simulator.settings(),
                    simulator.settings().entrySet().stream()
                            .map(setting -> "  %-16s %s".formatted(setting.getKey(), setting.getValue()))
                            .collect(Collectors.joining("\n", "Type into the connector's screen:\n", "")));
            System.out.println("READY " + simulator.page());
            new CountDownLatch(1).await();
        }
        return Exit.DONE.code();
    }
}
