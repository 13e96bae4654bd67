package io.chengnuo.analytics.composed;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOptions;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.CelFunctionOverload;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The language of composed indicators: numbers, {@code + - * /}, comparisons, {@code c ? a : b}, {@code min} and {@code max}, and for
 * each indicator its numbers: {@code IND_01.value}. No macros, so no loops.
 */
public final class Expressions {

    public static final int LONGEST = 500;

    /** What can be asked of an indicator. */
    static final List<String> NUMBERS =
            List.of("value", "target", "kept", "broken", "count", "mean", "worst", "p50", "p90");

    private static final MapType OF_INDICATOR = MapType.create(SimpleType.STRING, SimpleType.DOUBLE);
    private static final Pattern NAME = Pattern.compile("\\b(IND|MSR)_\\d{2}\\b");
    private static final CelOptions LIMITS = CelOptions.current()
            .maxExpressionCodePointSize(LONGEST)
            .maxParseRecursionDepth(40)
            .enableHeterogeneousNumericComparisons(true)
            .build();

    private static final List<String> OPERATORS = List.of("_+_", "_-_", "_*_", "_/_");

    /** Boards compute the same few expressions over and over. */
    private static final Cache<String, Optional<CelRuntime.Program>> PROGRAMS =
            Caffeine.newBuilder().maximumSize(1_000).build();

    private static final CelRuntime RUNTIME = CelRuntimeFactory.standardCelRuntimeBuilder()
            .setOptions(LIMITS)
            .addFunctionBindings(bindings())
            .build();

    private Expressions() {}

    /** Where something is wrong, in lines from 1 and columns from 0. */
    public record Fault(int line, int column, String message) {}

    /** Whether it can be computed, and of which indicators. */
    public record Checked(List<Fault> faults, List<String> uses) {
        public boolean right() {
            return faults.isEmpty();
        }
    }

    static String variable(String code) {
        return code.replace('-', '_');
    }

    /** Compiles, and computes once with every number there, so that a misspelt number is found before anybody waits for it. */
    public static Checked check(String expression, Collection<String> codes) {
        var uses = uses(expression);
        var result = compiler(codes).compile(expression);
        if (result.hasError()) {
            return new Checked(
                    result.getErrors().stream()
                            .map(issue -> new Fault(
                                    issue.getSourceLocation().getLine(),
                                    issue.getSourceLocation().getColumn(),
                                    issue.getMessage()))
                            .toList(),
                    uses);
        }
        try {
            var type = result.getAst().getResultType();
            if (!type.equals(SimpleType.DOUBLE) && !type.equals(SimpleType.INT)) {
                return new Checked(List.of(new Fault(1, 0, "not a number: " + type.name())), uses);
            }
            var all = new HashMap<String, Map<String, Double>>();
            codes.forEach(code -> all.put(code, full()));
            RUNTIME.createProgram(result.getAst()).eval(variables(all));
            return new Checked(List.of(), uses);
        } catch (CelValidationException | CelEvaluationException wrong) {
            return new Checked(List.of(new Fault(1, 0, String.valueOf(wrong.getMessage()))), uses);
        }
    }

    /** Empty when a number it needs is not there, or it divides by nothing. */
    public static Optional<Double> compute(String expression, Map<String, Map<String, Double>> numbers) {
        return PROGRAMS.get(expression, Expressions::compiled).flatMap(program -> {
            try {
                return number(program.eval(variables(numbers)));
            } catch (CelEvaluationException missing) {
                return Optional.empty();
            }
        });
    }

    private static Optional<CelRuntime.Program> compiled(String expression) {
        try {
            return Optional.of(RUNTIME.createProgram(
                    compiler(uses(expression)).compile(expression).getAst()));
        } catch (CelValidationException | CelEvaluationException wrong) {
            return Optional.empty();
        }
    }

    /** The codes of the indicators it names. */
    public static List<String> uses(String expression) {
        return NAME.matcher(expression)
                .results()
                .map(found -> found.group().replace('_', '-'))
                .distinct()
                .toList();
    }

    private static Optional<Double> number(Object result) {
        var number = result instanceof Number some ? some.doubleValue() : Double.NaN;
        return Double.isFinite(number) ? Optional.of(number) : Optional.empty();
    }

    private static Map<String, Double> full() {
        var numbers = new LinkedHashMap<String, Double>();
        NUMBERS.forEach(name -> numbers.put(name, 1.0));
        return numbers;
    }

    private static Map<String, Object> variables(Map<String, Map<String, Double>> numbers) {
        var variables = new HashMap<String, Object>();
        numbers.forEach((code, some) -> variables.put(variable(code), some));
        return variables;
    }

    private static CelCompiler compiler(Collection<String> codes) {
        var builder = CelCompilerFactory.standardCelCompilerBuilder()
                .setOptions(LIMITS)
                .addFunctionDeclarations(declarations());
        codes.forEach(code -> builder.addVar(variable(code), OF_INDICATOR));
        return builder.build();
    }

    /** CEL keeps whole and decimal numbers apart; people who write {@code 100 * x} do not. */
    private static List<CelFunctionDecl> declarations() {
        var declarations = new ArrayList<CelFunctionDecl>();
        for (var operator : OPERATORS) {
            declarations.add(CelFunctionDecl.newFunctionDeclaration(
                    operator,
                    CelOverloadDecl.newGlobalOverload(
                            operator + "_int_double", SimpleType.DOUBLE, SimpleType.INT, SimpleType.DOUBLE),
                    CelOverloadDecl.newGlobalOverload(
                            operator + "_double_int", SimpleType.DOUBLE, SimpleType.DOUBLE, SimpleType.INT)));
        }
        for (var name : List.of("min", "max")) {
            declarations.add(CelFunctionDecl.newFunctionDeclaration(
                    name,
                    CelOverloadDecl.newGlobalOverload(
                            name + "_double_double", SimpleType.DOUBLE, SimpleType.DOUBLE, SimpleType.DOUBLE)));
        }
        return declarations;
    }

    private static List<CelFunctionBinding> bindings() {
        return List.of(
                mixed("_+__int_double", (whole, part) -> whole + part),
                mixed("_-__int_double", (whole, part) -> whole - part),
                mixed("_*__int_double", (whole, part) -> whole * part),
                mixed("_/__int_double", (whole, part) -> whole / part),
                turned("_+__double_int", (part, whole) -> part + whole),
                turned("_-__double_int", (part, whole) -> part - whole),
                turned("_*__double_int", (part, whole) -> part * whole),
                turned("_/__double_int", (part, whole) -> part / whole),
                CelFunctionBinding.from("min_double_double", Double.class, Double.class, Math::min),
                CelFunctionBinding.from("max_double_double", Double.class, Double.class, Math::max));
    }

    private static CelFunctionBinding mixed(String overload, CelFunctionOverload.Binary<Long, Double> does) {
        return CelFunctionBinding.from(overload, Long.class, Double.class, does);
    }

    private static CelFunctionBinding turned(String overload, CelFunctionOverload.Binary<Double, Long> does) {
        return CelFunctionBinding.from(overload, Double.class, Long.class, does);
    }
}
