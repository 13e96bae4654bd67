package io.chengnuo;

import io.chengnuo.console.Console;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.modulith.Modulithic;

/** The product. */
@Modulithic(systemName = "Chengnuo", sharedModules = "shared")
@SpringBootApplication
@ConfigurationPropertiesScan
public class Chengnuo {

    public static void main(String[] args) {
        System.exit(Console.run(Chengnuo.class, args));
    }
}
