package io.chengnuo.console;

import io.chengnuo.shared.Tenancy;
import io.chengnuo.shared.database.Tenants;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.LifecycleProcessor;
import org.springframework.context.support.AbstractApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** The application, brought up either to serve or just for the work of one command. */
final class Product {
    private final Class<?> application;

    Product(Class<?> application) {
        this.application = application;
    }

    /** Serves HTTP on 127.0.0.1, does jobs, reacts to facts, until closed. */
    ConfigurableApplicationContext serve(Path data, int port, Map<String, Object> further) {
        var settings = new HashMap<>(further);
        settings.put("chengnuo.data", data);
        settings.put("server.port", port);
        return run(WebApplicationType.SERVLET, settings, parts -> {});
    }

    /** Work done with the application's parts on the thread of the command. */
    interface Work<T> {
        T with(ConfigurableApplicationContext parts) throws Exception;
    }

    /**
     * Neither serves nor does jobs: only the parts the work asks for come up. So it may run beside the serving process, on the
     * same database; reactions to what it did are carried on by whoever serves.
     */
    <T> T use(Path data, Work<T> work) throws Exception {
        return use(data, Map.of("chengnuo.db-pool", 4), work);
    }

    <T> T use(Path data, Map<String, Object> further, Work<T> work) throws Exception {
        var settings = new HashMap<>(further);
        settings.put("chengnuo.data", data);
        try (var parts = run(WebApplicationType.NONE, settings, Product::startNothing)) {
            return work.with(parts);
        }
    }

    /** As {@link #use}, for the company that lives in the folder, acting as the system. */
    <T> T useCompany(Path data, Work<T> work) throws Exception {
        return use(data, parts -> {
            var companies = parts.getBean(Tenants.class).all();
            if (companies.isEmpty()) {
                throw new Stop(Exit.NOT_FOUND, "No company is set up in " + data + " yet: ./chengnuo setup");
            }
            return Tenancy.as(companies.getFirst(), () -> unchecked(parts, work));
        });
    }

    private static <T> T unchecked(ConfigurableApplicationContext parts, Work<T> work) {
        try {
            return work.with(parts);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void startNothing(ConfigurableApplicationContext parts) {
        parts.getBeanFactory()
                .registerSingleton(AbstractApplicationContext.LIFECYCLE_PROCESSOR_BEAN_NAME, new StartsNothing());
    }

    /** Leaves relay, jobs and live events to the serving process. */
    private static final class StartsNothing implements LifecycleProcessor {
        @Override
        public void onRefresh() {}

        @Override
        public void onClose() {}

        @Override
        public void start() {}

        @Override
        public void stop() {}

        @Override
        public boolean isRunning() {
            return false;
        }
    }

    private ConfigurableApplicationContext run(
            WebApplicationType type,
            Map<String, Object> settings,
            ApplicationContextInitializer<ConfigurableApplicationContext> beforehand) {
        var spring = new SpringApplication(application);
        spring.setWebApplicationType(type);
        spring.setLazyInitialization(type == WebApplicationType.NONE);
        spring.setBannerMode(Banner.Mode.OFF);
        spring.setLogStartupInfo(false);
        if (settings.get("server.port") instanceof Integer port && port > 0) {
            // Nobody says under which address browsers come: then it is the one that is served.
            spring.setDefaultProperties(Map.of("chengnuo.public-url", "http://127.0.0.1:" + port));
        }
        spring.addInitializers(context -> context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("command line", settings)));
        spring.addInitializers(beforehand);
        return spring.run();
    }
}
