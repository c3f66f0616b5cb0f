package io.entrepot.servicedesk.cases.systems;

import io.entrepot.servicedesk.cases.SystemCases;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.service.registry.HttpServiceProxyRegistry;
import org.springframework.web.service.registry.ImportHttpServices;

/** Lists the system APIs whose cases the desk reads: a new one is a line here and its address in the configuration. */
@Configuration(proxyBeanMethods = false)
@ImportHttpServices(group = "wms-shiphero", types = WarehouseCaseApi.class)
@ImportHttpServices(group = "wms-openboxes", types = WarehouseCaseApi.class)
@ImportHttpServices(group = "threepl-x12", types = WarehouseCaseApi.class)
@ImportHttpServices(group = "storefront-shopify", types = StorefrontCaseApi.class)
class SystemCaseConfiguration {

    @Bean
    SystemCases systemCases(HttpServiceProxyRegistry clients) {
        var readings = new LinkedHashMap<String, CaseReading>();
        add(readings, clients, "wms-shiphero", WarehouseCaseApi.class);
        add(readings, clients, "wms-openboxes", WarehouseCaseApi.class);
        add(readings, clients, "threepl-x12", WarehouseCaseApi.class);
        add(readings, clients, "storefront-shopify", StorefrontCaseApi.class);
        return new SystemApiCases(readings);
    }

    private static void add(
            Map<String, CaseReading> readings,
            HttpServiceProxyRegistry clients,
            String group,
            Class<? extends CaseReading> type) {
        readings.put(group, clients.getClient(group, type));
    }
}
