#!/usr/bin/python3
"""writers.py FILE: a workbook by a program that people have, openpyxl: a price list
as they are, with a title over all columns, empty rows, merged folders, dates, a
formula, a second sheet; `writers.py FILE staff`: a list of people with dates."""
import datetime
import sys

from openpyxl import Workbook
from openpyxl.styles import Font


def prices(sheet):
    sheet.title = 'Прайс'
    sheet['A1'] = 'Прайс-лист салона'
    sheet['A1'].font = Font(bold=True)
    sheet.merge_cells('A1:E1')
    sheet.append([])
    sheet.append(['Категория', 'Услуга', 'Цена, ₽', 'Длительность', 'Описание'])
    sheet.append(['Уход', 'Счастье для волос', 3000, datetime.time(1, 30), 'С «кератином» & маслом'])
    sheet.append([None, 'Тонирование', 2200, 60, None])
    sheet.merge_cells('A4:A5')
    sheet.append([])
    sheet.append(['Ногти', 'Маникюр', '=C5/2', '45', '=1+1 — так и называется'])
    sheet['E7'].data_type = 's'
    sheet['C7'].data_type = 'f'
    sheet.append(['Ногти', 'Педикюр', 'от 1 500 до 2 000 руб.', '1 ч', None])
    sheet.column_dimensions['B'].width = 40
    sheet.freeze_panes = 'A4'


def people(sheet):
    sheet.append(['ФИО', 'Специализация', 'Принят'])
    sheet.append(['Мария Новая', 'Колорист', datetime.date(2025, 12, 1)])
    sheet.append([None, None, None])
    sheet.append(['Иван Новый', 'Барбер', datetime.datetime(2026, 2, 28, 9, 30)])
    for row in (2, 4):
        sheet.cell(row, 3).number_format = 'dd.mm.yyyy'


book = Workbook()
(people if sys.argv[2:] == ['staff'] else prices)(book.active)
other = book.create_sheet('Заметки')
other.append(['Услуга', 'Цена'])
other.append(['Не для импорта', 1])
book.save(sys.argv[1])
