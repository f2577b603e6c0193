# Reference numbers for dependent effects: nested levels, several outcomes of a trial, cluster-robust standard errors.
# Usage: Rscript validation/reference/make-dependent.R [nested|robust|multivariate]   (writes validation/reference/dependent_*/)
# Data come with metadat; each table is written beside its numbers. rma.mv is run from several optimisers and starts, and the highest
# log-likelihood is kept; then the variances are polished by Newton steps on metafor's own likelihood (see polish()).
suppressPackageStartupMessages({library(metafor); library(clubSandwich); library(jsonlite); library(numDeriv)})
here <- dirname(normalizePath(sub("--file=", "", grep("--file=", commandArgs(FALSE), value = TRUE))))
parts <- commandArgs(TRUE); if (length(parts) == 0) parts <- c("nested", "robust", "multivariate")
source.of <- function() list(R = as.character(getRversion()), packages = lapply(setNames(nm = c("metafor", "metadat", "clubSandwich", "numDeriv")),
  function(p) as.character(packageVersion(p))))
write.case <- function(name, call, data, content) {
  dir.create(file.path(here, name), showWarnings = FALSE)
  for (n in names(data)) write.csv(data[[n]], file.path(here, name, paste0(n, ".csv")), row.names = FALSE, quote = FALSE)
  writeLines(toJSON(c(list(case = name, call = call, source = source.of()), content), digits = I(15), auto_unbox = TRUE, na = "null", null = "null", pretty = 1),
    file.path(here, name, "expected.json"))
}
num <- function(x) unname(as.numeric(x))

# The fit with the highest log-likelihood over optimisers and starts, tightened.
tight <- function(args, starts = list(list())) {
  best <- NULL
  for (start in starts) for (optimiser in list(list(optimizer = "nlminb", rel.tol = 1e-15, x.tol = 1e-15, iter.max = 10000, eval.max = 10000),
      list(optimizer = "optim", optmethod = "BFGS", reltol = 1e-15, maxit = 10000))) {
    fit <- try(suppressWarnings(do.call(rma.mv, c(args, list(control = c(optimiser, start))))), silent = TRUE)
    if (!inherits(fit, "try-error") && (is.null(best) || num(logLik(fit)) > num(logLik(best)) + 1e-12)) best <- fit
  }
  best
}
# Newton steps, by Richardson differences, on the log-likelihood of metafor at fixed variances; zeros stay zeros.
polish <- function(make, par, free = par > 1e-8) {
  par[!free] <- 0
  f <- function(x) { p <- par; p[free] <- x; num(logLik(make(p))) }
  if (any(free)) for (i in 1:3) {
    g <- grad(f, par[free], method.args = list(r = 4, d = 0.01)); h <- hessian(f, par[free], method.args = list(r = 4, d = 0.01))
    par[free] <- par[free] - solve(h, g)
  }
  make(par)
}
coefs <- function(fit) list(estimate = num(fit$beta), se = num(fit$se), statistic = num(fit$zval), pval = num(fit$pval), ci_lb = num(fit$ci.lb), ci_ub = num(fit$ci.ub),
  vcov = unname(vcov(fit)))
model <- function(fit, parameters) {
  l <- num(logLik(fit)); n <- if (fit$method == "REML") fit$k - fit$p else fit$k
  c(list(method = fit$method, test = fit$test, k = fit$k), coefs(fit), list(Q = num(fit$QE), Qdf = fit$k - fit$p, QEp = num(fit$QEp),
    logLik = l, AIC = -2 * l + 2 * (fit$p + parameters), BIC = -2 * l + log(n) * (fit$p + parameters), QM = num(fit$QM), QMp = num(fit$QMp), QMdf = fit$m))
}
robust.of <- function(fit, cluster, p = fit$p) {
  out <- list()
  for (type in c("CR0", "CR1", "CR2")) {
    v <- vcovCR(fit, cluster = cluster, type = type)
    t <- coef_test(fit, vcov = v, test = "Satterthwaite")
    ci <- conf_int(fit, vcov = v, test = "Satterthwaite")
    out[[type]] <- list(estimate = num(t$beta), se = num(t$SE), df = num(t$df), statistic = num(t$tstat), pval = num(t$p_Satt), ci_lb = num(ci$CI_L), ci_ub = num(ci$CI_U),
      vcov = unname(as.matrix(v)))
    if (p > 1) {
      w <- Wald_test(fit, constraints = constrain_zero(if (fit$int.incl) 2:p else 1:p), vcov = v, test = "HTZ")
      out[[type]]$htz <- list(statistic = num(w$Fstat), df_num = num(w$df_num), df = num(w$df_denom), pval = num(w$p_val))
    }
  }
  # metafor's robust(): CR0 times m/(m - p). It looks for names in the data first, hence the odd one.
  m <- length(unique(cluster)); ids.of.all <- cluster; r <- robust(fit, cluster = ids.of.all)
  out$metafor <- list(se_CR0 = num(r$se) * sqrt((m - p) / m))
  out
}

## 1. Nested levels -------------------------------------------------------------------------------------------------------
kon <- dat.konstantopoulos2011
kon <- data.frame(district = kon$district, school = kon$school, study = kon$study, year = kon$year, yi = as.numeric(kon$yi), vi = as.numeric(kon$vi))
ass <- dat.assink2016
ass <- data.frame(study = ass$study, esid = ass$esid, yi = as.numeric(ass$yi), vi = as.numeric(ass$vi), year = ass$year, deltype = as.character(ass$deltype))
# A made-up region above the districts, for four levels.
kon$region <- as.integer(factor(kon$district)) %% 4 + 1

nested <- function(data, random, mods, method, test = "z", V = data$vi, levels) {
  make <- function(s2, control = list()) do.call(rma.mv, list(data$yi, V, mods = mods, random = random, data = data, method = method, test = test, sigma2 = s2, control = control))
  starts <- c(list(list()), lapply(seq_len(levels), function(k) list(sigma2.init = ifelse(seq_len(levels) == k, 0.5, 0.01))))
  start <- tight(list(data$yi, V, mods = mods, random = random, data = data, method = method, test = test), starts)
  fit <- polish(make, num(start$sigma2))
  s2 <- num(fit$sigma2)
  W <- if (is.matrix(V)) solve(V) else diag(1 / V); X <- model.matrix(fit)
  P <- W - W %*% X %*% solve(t(X) %*% W %*% X) %*% t(X) %*% W
  typical <- (fit$k - fit$p) / sum(diag(P))
  out <- c(list(sigma2 = s2, I2 = 100 * s2 / (sum(s2) + typical)), model(fit, levels))
  p <- suppressWarnings(predict(fit, newmods = if (fit$p > 1) colMeans(X)[-1] else NULL))
  out$prediction <- list(at = if (fit$p > 1) num(colMeans(X)[-1]) else list(), pred = num(p$pred), se = num(p$se), pi_lb = num(p$pi.lb), pi_ub = num(p$pi.ub))
  b <- ranef(fit)
  out$blup <- unname(lapply(b, function(x) list(unit = rownames(x), effect = num(x$intrcpt), se = num(x$se))))
  list(fit = fit, out = out, make = make)
}
# Profile intervals of both variances of a three-level fit: metafor's likelihood at fixed variances, the other one maximised over.
profile.of <- function(n) {
  s2 <- num(n$fit$sigma2); top <- num(logLik(n$fit))
  lapply(1:2, function(k) {
    at <- function(v) {
      ll <- function(other) { p <- numeric(2); p[k] <- v; p[3 - k] <- other; num(logLik(n$make(p))) }
      max(optimize(ll, c(0, 4 * s2[3 - k] + 0.05), maximum = TRUE, tol = 1e-9)$objective, ll(0))
    }
    g <- function(v) 2 * (top - at(v)) - qchisq(.95, 1)
    c(if (g(0) <= 0) 0 else uniroot(g, c(0, s2[k]), tol = 1e-10)$root, uniroot(g, c(s2[k], 20 * s2[k] + 1), tol = 1e-10)$root)
  })
}
cases <- list()
add <- function(name, n, cluster = NULL, profile = FALSE, levels = 0) {
  out <- n$out
  if (profile) out$profile <- profile.of(n)
  if (!is.null(cluster)) out$robust <- robust.of(n$fit, cluster)
  cases[[name]] <<- out
}
if ("nested" %in% parts) {
for (method in c("ML", "REML")) {
  add(paste0("kon_", method), nested(kon, ~ 1 | district/school, ~ 1, method, levels = 2), kon$district, TRUE, 2)
  add(paste0("kon_year_", method), nested(kon, ~ 1 | district/school, ~ year, method, levels = 2), kon$district)
  add(paste0("kon_two_level_", method), nested(kon, ~ 1 | study, ~ 1, method, levels = 1))
  add(paste0("kon_four_level_", method), nested(kon, ~ 1 | region/district/school, ~ 1, method, levels = 3))
  add(paste0("ass_", method), nested(ass, ~ 1 | study/esid, ~ 1, method, levels = 2), ass$study, TRUE, 2)
  add(paste0("ass_year_type_", method), nested(ass, ~ 1 | study/esid, ~ year + deltype, method, levels = 2), ass$study)
}
add("kon_t_REML", nested(kon, ~ 1 | district/school, ~ year, "REML", test = "t", levels = 2))
# Known covariance within studies, correlation 0.6 assumed: correlated and hierarchical effects.
V <- as.matrix(Matrix::bdiag(lapply(split(ass$vi, factor(ass$study, unique(ass$study))), function(v) { m <- 0.6 * sqrt(v %o% v); diag(m) <- v; m })))
V <- matrix(as.numeric(V), nrow(ass))
add("ass_rho_REML", nested(ass, ~ 1 | study/esid, ~ 1, "REML", V = V, levels = 2), ass$study)
write.case("dependent_nested", "rma.mv(yi, V, mods, random = ~ 1 | outer/inner); vcovCR, coef_test, conf_int, Wald_test(HTZ)",
  list(konstantopoulos2011 = kon, assink2016 = ass), list(fits = cases))
}

## 2. Plain pooling with clusters -----------------------------------------------------------------------------------------
bcg <- escalc(measure = "RR", ai = tpos, bi = tneg, ci = cpos, di = cneg, data = dat.bcg)
bcg <- data.frame(trial = bcg$trial, yi = as.numeric(bcg$yi), vi = as.numeric(bcg$vi), ablat = bcg$ablat, alloc = as.character(bcg$alloc),
  cluster = c(1, 2, 1, 3, 4, 3, 5, 6, 4, 7, 8, 9, 9))
if ("robust" %in% parts) {
plain <- list()
for (m in c("mean", "ablat", "alloc")) for (method in c("REML", "DL")) {
  mods <- switch(m, mean = ~ 1, ablat = ~ ablat, alloc = ~ alloc)
  fit <- if (method == "REML") rma(yi, vi, mods = mods, data = bcg, method = method, control = list(threshold = 1e-13, maxiter = 10000)) else
    rma(yi, vi, mods = mods, data = bcg, method = method)
  plain[[paste(m, method, "clusters", sep = "_")]] <- robust.of(fit, bcg$cluster)
  plain[[paste(m, method, "trials", sep = "_")]] <- robust.of(fit, bcg$trial)
}
write.case("dependent_robust", "rma(yi, vi, mods); vcovCR, coef_test, conf_int, Wald_test(HTZ)", list(bcg = bcg), list(fits = plain))
}

## 3. Several outcomes ----------------------------------------------------------------------------------------------------
ber <- dat.berkey1998
ber <- data.frame(trial = ber$trial, outcome = as.character(ber$outcome), yi = as.numeric(ber$yi), vi = as.numeric(ber$vi), v1i = ber$v1i, v2i = ber$v2i, year = ber$year)
# Made-up trials with three outcomes, some missing, so that variances and correlations are inside their bounds.
set.seed(20261122)
three <- do.call(rbind, lapply(1:24, function(i) {
  b <- t(chol(matrix(c(.40, .15, .10, .15, .60, .20, .10, .20, .50), 3))) %*% rnorm(3)
  v <- runif(3, 0.02, 0.12); S <- 0.5 * sqrt(v %o% v); diag(S) <- v
  y <- c(0.3, 0.8, -0.2) + b + t(chol(S)) %*% rnorm(3)
  keep <- if (i %% 7 == 3) c(1, 3) else if (i %% 7 == 5) c(2, 3) else 1:3
  data.frame(trial = i, outcome = c("level", "milk", "weight")[keep], yi = round(y[keep], 6), vi = round(v[keep], 6), dose = i %% 5)
}))
blocks <- function(d, rho) as.matrix(Matrix::bdiag(lapply(split(d$vi, factor(d$trial, unique(d$trial))), function(v) { m <- rho * sqrt(v %o% v); diag(m) <- v; matrix(m, length(v)) })))
ber.V <- as.matrix(Matrix::bdiag(lapply(unique(ber$trial), function(t) as.matrix(ber[ber$trial == t, c("v1i", "v2i")]))))
ber.V <- matrix(as.numeric(ber.V), nrow(ber)); ber.V <- (ber.V + t(ber.V)) / 2
mv <- list()
multivariate <- function(name, d, V, struct, method, mods = ~ outcome - 1, rho = NULL, cluster = FALSE) {
  args <- list(d$yi, V, mods = mods, random = ~ outcome | trial, struct = struct, data = d, method = method)
  if (!is.null(rho)) args$rho <- rho
  starts <- list(list()); q <- length(unique(d$outcome)); nv <- if (struct == "CS") 1 else q
  for (t in 0.1) for (r in if (struct == "DIAG" || !is.null(rho)) NA else c(-0.3, 0.4))
    starts[[length(starts) + 1]] <- if (is.na(r)) list(tau2.init = rep(t, nv)) else list(tau2.init = rep(t, nv), rho.init = rep(r, if (struct == "UN") q * (q - 1) / 2 else 1))
  fit <- tight(args, starts)
  nr <- if (struct == "DIAG" || !is.null(rho)) 0 else if (struct == "UN") q * (q - 1) / 2 else 1
  par <- c(num(fit$tau2), if (nr > 0) num(fit$rho))
  make <- function(p) do.call(rma.mv, modifyList(args, c(list(tau2 = p[1:nv]), if (nr > 0) list(rho = p[nv + 1:nr]) else if (!is.null(rho)) list(rho = rho))))
  at.bound <- any(par[1:nv] < 1e-7) || (nr > 0 && any(abs(par[nv + 1:nr]) > 0.9999))
  if (!at.bound) {
    polished <- try(polish(make, par, free = rep(TRUE, length(par))), silent = TRUE)
    if (inherits(polished, "try-error")) at.bound <- TRUE else fit <- polished
  }
  out <- c(list(structure = tolower(struct), at_bound = at.bound, tau2 = num(fit$tau2), rho = num(fit$rho), G = unname(fit$G)), model(fit, length(par)))
  if (cluster) out$robust <- robust.of(fit, d$trial)
  mv[[name]] <<- out
}
if ("multivariate" %in% parts) {
for (method in c("ML", "REML")) {
  for (struct in c("UN", "HCS", "CS", "DIAG")) {
    multivariate(paste("berkey", struct, method, sep = "_"), ber, ber.V, struct, method)
    multivariate(paste("three", struct, method, sep = "_"), three, blocks(three, 0.5), struct, method)
  }
  for (r in c(0, 0.5, 0.8)) multivariate(paste("three_fixed", r, method, sep = "_"), three, blocks(three, 0.5), "HCS", method, rho = r)
  multivariate(paste("three_dose", method, sep = "_"), three, blocks(three, 0.5), "UN", method, mods = ~ outcome - 1 + outcome:dose)
}
multivariate("berkey_fixed_0.5_REML", ber, ber.V, "HCS", "REML", rho = 0.5)
multivariate("three_robust_REML", three, blocks(three, 0.5), "UN", "REML", cluster = TRUE)
write.case("dependent_multivariate", "rma.mv(yi, V, mods = ~ outcome - 1, random = ~ outcome | trial, struct)", list(berkey1998 = ber, three_outcomes = three), list(fits = mv))
}
cat("done\n")
