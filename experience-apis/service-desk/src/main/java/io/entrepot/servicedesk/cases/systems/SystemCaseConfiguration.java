package io.entrepot.servicedesk.cases.systems;

import io.entrepot.servicedesk.cases.SystemCases;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.service.registry.HttpServiceProxyRegistry;
import org.springframework.web.service.registry.ImportHttpServices;

/** Lists the system APIs whose cases the desk shows: a new one is a line here and its address in the configuration. */
@Configuration(proxyBeanMethods = false)
@ImportHttpServices(group = "wms-shiphero", types = WarehouseCaseApi.class)
@ImportHttpServices(group = "wms-openboxes", types = WarehouseCaseApi.class)
@ImportHttpServices(group = "threepl-x12", types = WarehouseCaseApi.class)
@ImportHttpServices(group = "storefront-shopify", types = StorefrontCaseApi.class)
@ImportHttpServices(group = "carrier-easypost", types = CarrierCaseApi.class)
class SystemCaseConfiguration {

    @Bean
    SystemCases systemCases(HttpServiceProxyRegistry clients) {
        var systems = new LinkedHashMap<String, SystemCaseApi>();
        add(systems, clients, "wms-shiphero", WarehouseCaseApi.class);
        add(systems, clients, "wms-openboxes", WarehouseCaseApi.class);
        add(systems, clients, "threepl-x12", WarehouseCaseApi.class);
        add(systems, clients, "storefront-shopify", StorefrontCaseApi.class);
        add(systems, clients, "carrier-easypost", CarrierCaseApi.class);
        return new SystemApiCases(systems);
    }

    private static void add(
            Map<String, SystemCaseApi> systems,
            HttpServiceProxyRegistry clients,
            String group,
            Class<? extends SystemCaseApi> type) {
        systems.put(group, clients.getClient(group, type));
    }
}
