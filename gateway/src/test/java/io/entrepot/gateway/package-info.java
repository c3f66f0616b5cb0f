/** Tests of the whole edge over real connections, against stubbed services. */
@NullMarked
package io.entrepot.gateway;

import org.jspecify.annotations.NullMarked;
