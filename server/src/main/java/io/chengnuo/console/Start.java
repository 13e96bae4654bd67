package io.chengnuo.console;

import io.chengnuo.people.SetUpCode;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Serves a data folder in the foreground until the process is told to end. */
@Command(
        name = "start",
        description = {
            "Serves in the foreground; prints READY http://127.0.0.1:PORT when it does. SIGTERM or Ctrl-C stops it and its",
            "database cleanly. The first start of a folder prints a one-time set-up code."
        },
        footer = {"", "Example: ./chengnuo start --data /srv/chengnuo --port 8080"})
final class Start implements Callable<Integer> {
    @Mixin
    private Common common = new Common();

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8080",
            description = "TCP port (default 8080; 0 takes a free one).")
    private int port;

    private final Product product;

    Start(Product product) {
        this.product = product;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        var data = new DataFolder(common.data());
        try (var lock = data.serve()) {
            serve(product.serve(data.path(), port, Map.of()));
        }
        return Exit.DONE.code();
    }

    /** Announces the address and waits for the end: of the process, or of the application by itself. */
    static void serve(ConfigurableApplicationContext application) throws InterruptedException {
        var closed = new CountDownLatch(1);
        application.addApplicationListener((ApplicationListener<ContextClosedEvent>) event -> closed.countDown());
        application
                .getBean(SetUpCode.class)
                .announce()
                .ifPresent(code -> System.out.println("Not set up yet; open the address below. Set-up code: " + code));
        System.out.println(
                "READY http://127.0.0.1:" + application.getEnvironment().getProperty("local.server.port"));
        closed.await();
    }
}
