/** Cases of the system APIs, which this layer may read. */
@NullMarked
package io.entrepot.servicedesk.cases.systems;

import org.jspecify.annotations.NullMarked;
