/** Tests of the whole service against stubbed upstreams. */
@NullMarked
package io.entrepot.partner;

import org.jspecify.annotations.NullMarked;
