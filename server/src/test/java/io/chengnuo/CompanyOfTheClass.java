package io.chengnuo;

import io.chengnuo.shared.MovableClock;
import java.lang.reflect.Field;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestInstancePostProcessor;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Fills the fields of type {@link TestCompany}: one company for each test class, set up when the first test needs it and gone from the register
 * after the last: the jobs look at every company there each second, and with hundreds of them they had no time for the class that runs.
 */
final class CompanyOfTheClass implements TestInstancePostProcessor, AfterAllCallback {

    static {
        // On a machine that is busy with other things nothing is late before this.
        Awaitility.setDefaultTimeout(Duration.ofMinutes(1));
    }

    private static final ExtensionContext.Namespace HERE = ExtensionContext.Namespace.create(CompanyOfTheClass.class);

    @Override
    public void postProcessTestInstance(Object test, ExtensionContext context) throws IllegalAccessException {
        for (var type = test.getClass(); type != Object.class; type = (Class<?>) type.getSuperclass()) {
            for (var field : type.getDeclaredFields()) {
                if (field.getType() == TestCompany.class) {
                    fill(field, test, context);
                }
            }
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        TestDatabase.forget(TestCompany.madeSinceLastAsked());
    }

    private static void fill(Field field, Object test, ExtensionContext context) throws IllegalAccessException {
        var company = context.getRoot()
                .getStore(HERE)
                .computeIfAbsent(
                        context.getRequiredTestClass(),
                        key -> made(SpringExtension.getApplicationContext(context)),
                        TestCompany.class);
        field.setAccessible(true);
        field.set(test, company);
    }

    /**
     * A clock that the class before left stopped gives the same time to everything, and what came later is no longer told. It runs again
     * before the company begins: posts held from a moment to come give no rights.
     */
    private static TestCompany made(ApplicationContext beans) {
        beans.getBean(MovableClock.class).runAgain();
        return new TestCompany(beans);
    }
}
