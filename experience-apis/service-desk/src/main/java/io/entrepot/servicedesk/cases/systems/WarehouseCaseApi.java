package io.entrepot.servicedesk.cases.systems;

import org.springframework.web.service.annotation.HttpExchange;

/** What the service desk does with a warehouse's cases. */
@HttpExchange("/warehouse/v1/exceptions")
interface WarehouseCaseApi extends SystemCaseApi {}
