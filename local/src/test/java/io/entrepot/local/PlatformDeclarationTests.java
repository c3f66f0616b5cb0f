package io.entrepot.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.entrepot.local.component.Component;
import io.entrepot.local.component.JavaService;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PlatformDeclarationTests {

    private final List<Component> declared = Platform.declaration();

    @Test
    void namesEachComponentOnce() {
        assertThat(names()).doesNotHaveDuplicates();
    }

    @Test
    void givesEachPortToOneListener() {
        var ports = declared.stream()
                .flatMap(component -> component.ports().values().stream())
                .toList();

        assertThat(ports).doesNotHaveDuplicates().contains(8080, 8180, 8301, 25432, 29092);
    }

    @Test
    void waitsOnlyForWhatIsDeclared() {
        assertThat(declared).allSatisfy(component -> assertThat(names()).containsAll(component.waitsFor()));
    }

    @Test
    void waitsWithoutCircles() {
        var ready = new HashSet<String>();
        var waiting = new ArrayList<>(declared);
        while (waiting.removeIf(component -> becomesReady(component, ready))) {
            assertThat(ready).isNotEmpty();
        }

        assertThat(waiting).isEmpty();
    }

    @Test
    void callsOnlyServicesThatListen() {
        var listening = declared.stream()
                .flatMap(component -> component.ports().keySet().stream())
                .toList();

        assertThat(services()).allSatisfy(service -> assertThat(listening).containsAll(service.called()));
    }

    /**
     * Calls go down one layer; only orders may ask inventory beside it, and the desk may read system APIs. The gateway also passes
     * vendors' webhooks on.
     */
    @Test
    void callsOnlyTheLayerBelow() {
        assertThat(service("partner").called()).allMatch(called -> layer(called) == 2);
        assertThat(service("service-desk").called()).allMatch(called -> layer(called) >= 2);
        assertThat(service("inventory").called()).allMatch(called -> layer(called) == 3);
        assertThat(service("orders").called()).allMatch(called -> layer(called) == 3 || called.equals("inventory"));
        assertThat(services())
                .filteredOn(service -> layer(service.name()) == 3)
                .allMatch(service -> service.called().isEmpty());
    }

    @Test
    void doesNotLetServicesWaitForKeycloak() {
        assertThat(services()).noneMatch(service -> service.waitsFor().contains("keycloak"));
    }

    @Test
    void selectsAComponentWithWhatItWaitsFor() {
        var chosen = Selection.of(declared, Set.of("orders"));

        assertThat(chosen)
                .extracting(Component::name)
                .containsExactlyInAnyOrder("orders", "aot-cache", "schemas", "postgres", "topics", "kafka");
    }

    @Test
    void selectsTheStepsThatPrepareAComponent() {
        assertThat(Selection.of(declared, Set.of("kafka")))
                .extracting(Component::name)
                .containsExactly("kafka", "topics");
    }

    private static boolean becomesReady(Component component, Set<String> ready) {
        return ready.containsAll(component.waitsFor()) && ready.add(component.name());
    }

    private List<String> names() {
        return declared.stream().map(Component::name).toList();
    }

    private List<JavaService> services() {
        return declared.stream()
                .filter(JavaService.class::isInstance)
                .map(JavaService.class::cast)
                .toList();
    }

    private JavaService service(String name) {
        return services().stream()
                .filter(service -> service.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** The second digit of the port tells the layer: 81xx experience, 82xx process, 83xx system. */
    private int layer(String name) {
        return service(name).ports().getOrDefault(name, 0) / 100 % 10;
    }
}
