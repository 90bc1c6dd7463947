# Each target sets up what it needs first (.ci/setup.sh), also on a fresh machine.

python := .venv/bin/python
tour := build/tour

.PHONY: run test soak check bench tour pictures translation
tour pictures test soak check: export QT_QPA_PLATFORM := offscreen

run: # open the window; without a display make the tour instead
	@sh .ci/setup.sh requirements.lock
	@if [ -n "$$DISPLAY$$WAYLAND_DISPLAY" ]; then \
		$(python) main.py; \
	else \
		echo 'Không có màn hình nên chương trình tự chụp các trang và lập các văn bản mẫu.'; \
		echo 'There is no display, so the program draws its pages and sample papers instead.'; \
		$(MAKE) --no-print-directory tour; \
	fi

tour: # draw every page and dialog, write every paper
	@sh .ci/setup.sh requirements.lock
	@$(python) main.py tour $(tour)
	@echo 'Ảnh các trang và văn bản mẫu / Pictures and papers: $(CURDIR)/$(tour)'

pictures: # renew the pictures of README and docs from the tour
	@sh .ci/setup.sh requirements.lock
	$(python) docs/pictures.py

test:
	@sh .ci/setup.sh tests/requirements.lock
	$(python) -m pytest -n auto

soak: # kills, power cuts, damage, undoing and the rest, many times what a test run makes of them
	@sh .ci/setup.sh tests/requirements.lock
	SOAK=$${SOAK:-40} $(python) -m pytest tests/faults tests/models/test_random_histories.py \
		tests/models/test_issuing.py tests/exports/test_random_reports.py \
		tests/exports/test_random_logs.py

check:
	@sh .ci/setup.sh tests/requirements.lock
	$(python) -m ruff check
	$(python) -m ruff format --check
	$(python) -m mypy
	.venv/bin/lint-imports --no-logo

bench: # time what has to be quick, as ratios to the least that any program had to do
	@sh .ci/setup.sh tests/requirements.lock
	@$(python) -m tests.bench

# New texts of the window come in unfinished; the suite fails until each has its Vietnamese.
qt_tools = $(shell $(python) -c "import pathlib, PySide6; print(pathlib.Path(PySide6.__file__).parent)")
translation: # take the window's texts into the .ts file and compile it
	@sh .ci/setup.sh tests/requirements.lock
	$(qt_tools)/lupdate $$(find desktop -name '*.py' | sort) -ts resources/translations/so_chi_bo_vi.ts \
		-locations none -no-obsolete -sort-messages -target-language vi_VN \
		-disable-heuristic sametext -disable-heuristic similartext
	$(qt_tools)/lrelease resources/translations/so_chi_bo_vi.ts resources/translations/qt_vi.ts
