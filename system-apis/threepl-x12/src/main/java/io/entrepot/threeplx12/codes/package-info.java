/** What the codes of a partner mean in our language. */
@NullMarked
package io.entrepot.threeplx12.codes;

import org.jspecify.annotations.NullMarked;
