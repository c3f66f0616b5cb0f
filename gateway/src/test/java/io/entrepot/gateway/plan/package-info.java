/** Tests of plans. */
@NullMarked
package io.entrepot.gateway.plan;

import org.jspecify.annotations.NullMarked;
