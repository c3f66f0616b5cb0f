/** Plans as the gateway, which keeps to them, tells them with a call. */
@NullMarked
package io.entrepot.developer.plan.gateway;

import org.jspecify.annotations.NullMarked;
