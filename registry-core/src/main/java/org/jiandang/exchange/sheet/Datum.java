package org.jiandang.exchange.sheet;

import org.jiandang.household.card.Field;
import org.jiandang.household.code.IncomeItem;

/** What a column tells: a field of the household form, an item of income, or a word that leads to the household. */
public sealed interface Datum {

    /** A name that is unique among all data, for records and messages: {@code causes.mainCause}. */
    String key();

    static Datum of(Field field) {
        return new OfField(field);
    }

    static Datum of(IncomeItem item) {
        return new OfItem(item);
    }

    /** A field of the form. */
    record OfField(Field field) implements Datum {
        @Override
        public String key() {
            return field.key();
        }
    }

    /** An item of the income statement, in yuan. */
    record OfItem(IncomeItem item) implements Datum {
        @Override
        public String key() {
            return "income." + item.name();
        }
    }

    /** Words that place the row. */
    enum Guide implements Datum {
        /** 户编号: rows with the same number are one household. */
        HOUSEHOLD,
        /** 户主编号, the number of the head among the members. */
        HEAD_MEMBER,
        COUNTY,
        TOWNSHIP,
        VILLAGE,
        /** 务工状况, which some write as an area and some as the employer's name. */
        WORK_STATE,
        /** Known and not needed: 序号, 省, 市 and what is derived from other columns. */
        UNUSED;

        @Override
        public String key() {
            return "guide." + name();
        }
    }
}
