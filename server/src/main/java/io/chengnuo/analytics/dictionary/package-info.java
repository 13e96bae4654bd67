/** The data dictionary (数据字典): every field that is entered or imported, its meaning, code list and owner. */
@NullMarked
@NamedInterface("dictionary")
package io.chengnuo.analytics.dictionary;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
