package io.chengnuo;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** One more node of the installation on the same database, with pools, jobs and memory of its own. */
public final class TestNode implements AutoCloseable {

    private final ConfigurableApplicationContext beans;

    private TestNode(ConfigurableApplicationContext beans) {
        this.beans = beans;
    }

    public static TestNode start() {
        return new TestNode(new SpringApplicationBuilder(Chengnuo.class)
                .initializers(new TestDatabase())
                .run("--server.port=0"));
    }

    public <T> T bean(Class<T> type) {
        return beans.getBean(type);
    }

    @Override
    public void close() {
        beans.close();
    }
}
