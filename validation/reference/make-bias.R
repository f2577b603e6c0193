# Computes the reference numbers of Dyad's own case bias_models: selection models, PET and PEESE, rank tests with and without ties,
# trim and fill with the other estimators of the between-study variance.
# Usage: Rscript validation/reference/make-bias.R   (writes validation/reference/bias_models/expected.json)
suppressPackageStartupMessages({library(metafor); library(jsonlite)})
here <- dirname(normalizePath(sub("--file=", "", grep("--file=", commandArgs(FALSE), value = TRUE))))
num <- function(x) if (length(x) == 0 || is.null(x) || !is.finite(x)) NA else unname(as.numeric(x))
nums <- function(x) I(unname(as.numeric(x)))
threshold <- list(threshold = 1e-13, maxiter = 100000)

## Data ------------------------------------------------------------------------------------------------------------------
bcg <- escalc(measure = "RR", ai = tpos, bi = tneg, ci = cpos, di = cneg, data = dat.bcg)
hackshaw <- dat.hackshaw1998
raudenbush <- dat.raudenbush1985
bangert <- dat.bangertdrowns2004
landenberger <- escalc(measure = "OR", ai = n.ctrl.rec, bi = n.ctrl.non, ci = n.cbt.rec, di = n.cbt.non, data = dat.landenberger2005)
begg <- dat.begg1989
data <- list(
  bcg = list(yi = nums(bcg$yi), vi = nums(bcg$vi), ablat = nums(bcg$ablat)),
  hackshaw = list(yi = nums(hackshaw$yi), vi = nums(hackshaw$vi)),
  raudenbush = list(yi = nums(raudenbush$yi), vi = nums(raudenbush$vi)),
  bangert = list(yi = nums(bangert$yi), vi = nums(bangert$vi)),
  landenberger = list(yi = nums(landenberger$yi), vi = nums(landenberger$vi)),
  # made up: equal effects and equal variances, as rounded tables have them
  tied = list(yi = c(0.5, 0.5, 0.2, 0.9, 0.2, 0.7, 0.4, 0.4, 0.1), vi = c(0.04, 0.04, 0.02, 0.09, 0.02, 0.09, 0.04, 0.03, 0.01)))

## Selection models --------------------------------------------------------------------------------------------------------
# selmodel() starts from the fit given; the best of several starts and optimisers is kept, polished by nlminb where it helps.
selection <- function(set, alternative, steps, mods = NULL) {
  d <- lapply(data[[set]], as.numeric)
  fit <- if (is.null(mods)) rma(d$yi, d$vi, method = "ML", control = threshold) else rma(d$yi, d$vi, mods = d[[mods]], method = "ML", control = threshold)
  best <- NULL
  for (start in c(1, 0.5, 2)) for (optimizer in c("nlminb", "optim")) {
    control <- list(optimizer = optimizer, delta.init = start)
    control <- c(control, if (optimizer == "nlminb") list(rel.tol = 1e-15, x.tol = 1e-12, eval.max = 5000, iter.max = 5000) else list(optmethod = "BFGS", reltol = 1e-15, maxit = 5000))
    s <- try(suppressWarnings(selmodel(fit, type = "stepfun", alternative = alternative, steps = steps, control = control)), silent = TRUE)
    if (!inherits(s, "try-error") && (is.null(best) || as.numeric(logLik(s)) > as.numeric(logLik(best)))) best <- s
  }
  if (is.null(best)) stop(paste(set, alternative, paste(steps, collapse = " "), s))
  # A variance on its boundary is not a normal estimate: the standard errors beside it are those of the model without it.
  if (num(best$tau2) < 1e-8) best <- selmodel(rma(d$yi, d$vi, method = "EE"), type = "stepfun", alternative = alternative, steps = steps,
    control = list(optimizer = "optim", optmethod = "BFGS", reltol = 1e-15, maxit = 5000))
  list(data = set, alternative = alternative, steps = nums(steps), mods = if (is.null(mods)) NA_character_ else mods,
    logLik = num(logLik(best)), logLik_unselected = num(logLik(fit)), estimate = nums(best$beta), se = nums(best$se), pval = nums(best$pval),
    tau2 = num(best$tau2), se_tau2 = num(best$se.tau2), delta = nums(best$delta), se_delta = nums(best$se.delta),
    LRT = num(2 * (logLik(best) - logLik(fit))), LRTdf = length(steps), LRTp = pchisq(num(2 * (logLik(best) - logLik(fit))), length(steps), lower.tail = FALSE))
}
models <- list(
  hackshaw_greater_05 = selection("hackshaw", "greater", 0.05),
  hackshaw_greater_025 = selection("hackshaw", "greater", 0.025),
  hackshaw_greater_three = selection("hackshaw", "greater", c(0.05, 0.10, 0.50)),
  hackshaw_two_sided = selection("hackshaw", "two.sided", c(0.05, 0.20)),
  bcg_less_05 = selection("bcg", "less", 0.05),
  bcg_less_025_50 = selection("bcg", "less", c(0.025, 0.5)),
  bcg_less_latitude = selection("bcg", "less", 0.05, "ablat"),
  bcg_two_sided = selection("bcg", "two.sided", 0.05),
  raudenbush_greater = selection("raudenbush", "greater", 0.05),
  raudenbush_two_steps = selection("raudenbush", "greater", c(0.05, 0.5)),
  bangert_greater = selection("bangert", "greater", 0.025),
  bangert_three = selection("bangert", "greater", c(0.05, 0.25, 0.5)),
  landenberger_greater = selection("landenberger", "greater", c(0.025, 0.5)))

## PET and PEESE ------------------------------------------------------------------------------------------------------------
line <- function(set, x) {
  d <- data[[set]]; s <- summary(lm(d$yi ~ x(d$vi), weights = 1 / d$vi)); c <- s$coefficients
  list(estimate = nums(c[, 1]), se = nums(c[, 2]), pval = nums(c[, 4]), ci_lb = num(c[1, 1] - qt(0.975, s$df[2]) * c[1, 2]),
    ci_ub = num(c[1, 1] + qt(0.975, s$df[2]) * c[1, 2]), df = num(s$df[2]))
}
pet <- lapply(setNames(nm = names(data)), function(set) list(pet = line(set, sqrt), peese = line(set, identity)))

## Rank tests, trim and fill, fail-safe N ---------------------------------------------------------------------------------------
plain <- lapply(data, lapply, as.numeric)
rank <- lapply(setNames(nm = names(data)), function(set) {
  r <- suppressWarnings(ranktest(plain[[set]]$yi, plain[[set]]$vi)); list(tau = num(r$tau), pval = num(r$pval)) })
trim <- list()
for (set in names(data)) for (method in c("EE", "DL", "REML")) for (estimator in c("L0", "R0", "Q0")) {
  # trimfill() trims equal effects in the order of the table. Dyad orders them by variance, so the table comes in that order here.
  d <- plain[[set]]; control <- if (method == "REML") threshold else list()
  side <- if (coef(rma(d$yi, d$vi, mods = sqrt(d$vi), method = method))[2] < 0) "right" else "left"
  o <- order(if (side == "left") d$yi else -d$yi, d$vi)
  t <- try(suppressWarnings(trimfill(rma(d$yi[o], d$vi[o], method = method, control = control), estimator = estimator, control = control)), silent = TRUE)
  if (inherits(t, "try-error")) { message(set, " ", method, " ", estimator, ": not defined"); next }
  trim[[paste(set, method, estimator, sep = "_")]] <- list(data = set, method = method, estimator = estimator, side = t$side, k0 = num(t$k0),
    se_k0 = num(t$se.k0), estimate = num(t$beta), se = num(t$se), tau2 = num(t$tau2))
}
safe <- lapply(setNames(nm = names(data)), function(set) lapply(setNames(nm = c("Rosenthal", "Orwin", "Rosenberg")), function(type) {
  f <- fsn(plain[[set]]$yi, plain[[set]]$vi, type = type); list(fsnum = num(f$fsnum), pval = num(f$pval)) }))

dir.create(file.path(here, "bias_models"), showWarnings = FALSE)
writeLines(toJSON(list(case = "bias_models", source = list(R = as.character(getRversion()), packages = list(metafor = as.character(packageVersion("metafor")),
    metadat = as.character(packageVersion("metadat")))), call = "selmodel(rma(method='ML'), type='stepfun', ...), the best of several starts; lm(yi ~ se or vi, weights = 1/vi); ranktest(); trimfill(); fsn()",
  data = data, selection = models, pet_peese = pet, begg = rank, trimfill = trim, failsafe_n = safe),
  digits = I(15), auto_unbox = TRUE, na = "null", null = "null", pretty = 1), file.path(here, "bias_models", "expected.json"))
