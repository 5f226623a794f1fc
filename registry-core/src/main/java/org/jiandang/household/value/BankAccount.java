package org.jiandang.household.value;

/** A bank account or passbook number (银行账号) of 8 to 30 digits. */
public record BankAccount(String value) {

    public BankAccount {
        if (!value.matches("[0-9]{8,30}")) {
            throw new InvalidValue(BankAccount.class, "form");
        }
    }

    /** Reads a typed number; groups may be parted by spaces or hyphens; throws {@link InvalidValue}. */
    public static BankAccount of(String text) {
        return new BankAccount(Typed.narrow(text).replaceAll("[\\s-]", ""));
    }

    /** The check of bank cards. Passbooks lawfully fail it, so a failure is a review and never a refusal. */
    public boolean passesLuhn() {
        int sum = 0;
        for (int i = 0; i < value.length(); i++) {
            int digit = value.charAt(value.length() - 1 - i) - '0';
            int counted = i % 2 == 0 ? digit : digit * 2;
            sum += counted > 9 ? counted - 9 : counted;
        }
        return sum % 10 == 0;
    }

    /** Only the last four digits shown. */
    public String masked() {
        return "****" + value.substring(value.length() - 4);
    }

    @Override
    public String toString() {
        return masked();
    }
}
