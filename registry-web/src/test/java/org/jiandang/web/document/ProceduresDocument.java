package org.jiandang.web.document;

import java.util.List;
import java.util.stream.Collectors;
import org.jiandang.change.ChangeProcedure;
import org.jiandang.countyexit.CountyExitProcedure;
import org.jiandang.exit.ExitProcedure;
import org.jiandang.identification.IdentificationProcedure;
import org.jiandang.monitoring.course.ClearanceProcedure;
import org.jiandang.monitoring.course.WatchProcedure;
import org.jiandang.procedure.Procedure;
import org.jiandang.procedure.Stage;
import org.jiandang.procedure.Step;
import org.jiandang.removal.RemovalProcedure;
import org.jiandang.villageexit.VillageExitProcedure;
import org.jspecify.annotations.Nullable;

/** Writes {@code docs/procedures.md} from the step tables. */
final class ProceduresDocument {

    private static final List<Procedure> ALL = List.of(
            IdentificationProcedure.TABLE,
            ExitProcedure.TABLE,
            RemovalProcedure.TABLE,
            WatchProcedure.TABLE,
            ClearanceProcedure.TABLE,
            VillageExitProcedure.TABLE,
            CountyExitProcedure.TABLE,
            ChangeProcedure.STEPS,
            ChangeProcedure.OF_TOWNSHIP);

    private final Page page = new Page();

    static String write() {
        var document = new ProceduresDocument();
        document.page.line("# 办理程序 Procedures");
        document.page.line("");
        document.page.origin("the step tables of `registry-core`", ProceduresDocumentTest.class);
        document.page.line("");
        document.page.line("环节是事项已经办完的一步。作决定的步骤受限：经办人不作决定，一人只在一级作决定。“登记”的步骤只记录，不作决定。");
        document.page.line("须写理由的步骤，意见不能为空。公示期内，标“等公示期满”的步骤不能办理。");
        ALL.forEach(document::procedure);
        return document.page.toString();
    }

    private void procedure(Procedure procedure) {
        page.heading("## " + page.label(procedure.kind()) + " `" + procedure.kind() + "`");
        page.line("一路顺利：" + procedure.path().stream().map(page::label).collect(Collectors.joining(" → ")) + "。");
        page.line("");
        page.columns("现环节", "动作", "到环节", "谁", "级", "性质", "要求");
        procedure.steps().forEach(this::step);
        diagram(procedure);
    }

    private void step(Step step) {
        page.row(
                name(step.from()),
                page.label(step.action()),
                page.label(step.to()),
                step.roles().stream().sorted().map(page::label).collect(Collectors.joining("、")),
                page.label(step.level()),
                step.binds() ? "决定" : "登记",
                asks(step));
    }

    private static String asks(Step step) {
        return (step.needsReason() ? "写理由" : "")
                + (step.needsReason() && step.waitsForNotice() ? "；" : "")
                + (step.waitsForNotice() ? "等公示期满" : "");
    }

    private String name(@Nullable Stage stage) {
        return stage == null ? "（无）" : page.label(stage);
    }

    private void diagram(Procedure procedure) {
        page.line("");
        page.line("```mermaid");
        page.line("stateDiagram-v2");
        procedure.stages().forEach(stage -> page.line("    " + stage + ": " + page.label(stage)));
        procedure
                .steps()
                .forEach(step -> page.line("    %s --> %s: %s"
                        .formatted(step.from() == null ? "[*]" : step.from(), step.to(), page.label(step.action()))));
        procedure.stages().stream().filter(procedure::ends).forEach(stage -> page.line("    " + stage + " --> [*]"));
        page.line("```");
    }
}
