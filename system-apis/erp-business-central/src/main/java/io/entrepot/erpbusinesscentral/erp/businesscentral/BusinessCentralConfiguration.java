package io.entrepot.erpbusinesscentral.erp.businesscentral;

import io.entrepot.erpbusinesscentral.erp.Capabilities;
import io.entrepot.erpbusinesscentral.item.CodeMaps;
import io.entrepot.erpbusinesscentral.item.Items;
import io.entrepot.erpbusinesscentral.order.Settling;
import io.entrepot.foundation.backend.CallBudget;
import io.entrepot.foundation.backend.FaultTranslation;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.support.RestClientHttpServiceGroupConfigurer;
import org.springframework.web.service.registry.ImportHttpServices;

/** The parts that speak with Business Central. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(BusinessCentralProperties.class)
@ImportHttpServices(group = VendorFaults.BACKEND, types = BusinessCentralApi.class)
class BusinessCentralConfiguration {

    @Bean
    AccessToken accessToken(RestClient.Builder builder, BusinessCentralProperties properties, Clock clock) {
        var login = builder.requestInterceptor(new FaultTranslation(VendorFaults.BACKEND + "-login", clock))
                .build();
        return new AccessToken(login, properties, clock);
    }

    /** Messages follow the language of the user unless it is asked for. */
    @Bean
    RestClientHttpServiceGroupConfigurer callsOfBusinessCentral(AccessToken token, Clock clock) {
        return groups -> groups.filterByName(VendorFaults.BACKEND)
                .forEachClient((group, client) -> client.defaultHeader(HttpHeaders.ACCEPT_LANGUAGE, "en-US")
                        .requestInterceptor(new VendorFaults(clock))
                        .requestInterceptor(new Authorization(token)));
    }

    @Bean
    CompanyCalls companyCalls(BusinessCentralApi api, BusinessCentralProperties properties) {
        var budget = properties.budget();
        var limits = new CallBudget.Limits(budget.calls(), budget.window(), budget.concurrent(), budget.patience());
        return new CompanyCalls(api, new CallBudget(VendorFaults.BACKEND, limits), properties.company());
    }

    @Bean
    Capabilities capabilities(BusinessCentralProperties properties) {
        return new Capabilities(properties.extension());
    }

    @Bean
    Settling settling(BusinessCentralProperties properties, Clock clock) {
        return new Settling(clock, properties.longestRequest());
    }

    @Bean
    UnitCodes unitCodes(CompanyCalls company, CodeMaps maps, BusinessCentralProperties properties, Clock clock) {
        return new UnitCodes(company, maps, properties.keptFor(), clock);
    }

    @Bean
    Places places(CompanyCalls company, BusinessCentralProperties properties, Clock clock) {
        return new Places(company, properties.keptFor(), clock);
    }

    @Bean
    ItemReads itemReads(CompanyCalls company, BusinessCentralProperties properties) {
        return new ItemReads(company, properties.extension());
    }

    @Bean
    ItemSizes itemSizes(ItemReads reads, UnitCodes units, BusinessCentralProperties properties, Clock clock) {
        return new ItemSizes(reads, units, properties.keptFor(), clock);
    }

    @Bean
    Items items(ItemReads reads, UnitCodes units, CodeMaps maps) {
        return new BusinessCentralItems(reads, units, maps);
    }

    @Bean
    BusinessCentralCredit creditStandings(CompanyCalls company) {
        return new BusinessCentralCredit(company);
    }

    @Bean
    Changes changes(CompanyCalls company) {
        return new Changes(company);
    }

    @Bean
    DocumentMapping documentMapping(UnitCodes units, Places places, ItemSizes sizes) {
        return new DocumentMapping(units, places, sizes);
    }

    @Bean
    BusinessCentralOrders salesDocuments(
            CompanyCalls company, Changes changes, DocumentMapping mapping, ItemSizes sizes, Places places) {
        return new BusinessCentralOrders(company, changes, mapping, sizes, places);
    }

    @Bean
    BusinessCentralPosting postingDesk(CompanyCalls company, Changes changes, DocumentMapping mapping) {
        return new BusinessCentralPosting(company, changes, mapping);
    }

    @Bean
    BusinessCentralPurchaseOrders purchaseOrders(
            CompanyCalls company, UnitCodes units, Places places, BusinessCentralProperties properties) {
        return new BusinessCentralPurchaseOrders(
                company, new PurchaseLineMapping(units, places), properties.countedPurchases());
    }
}
