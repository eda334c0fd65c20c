import { useId, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { EVERYTHING, type Finding, ORDERS, SEARCHED_ROLES } from '../../../core/leave-place';
import { Choice } from '../Choice';
import { PlaceChoice } from './PlaceChoice';

interface Props {
  finding: Finding;
  onChange: (change: Partial<Finding>) => void;
}

/** The order of the list, and what narrows it down; hidden until asked for, and never while one of them counts. */
export function Filters({ finding, onChange }: Props) {
  const isSearch = finding.text.trim() !== '';
  const among = isSearch ? 'search' : 'list';
  const counts = isSearch ? isSearchNarrowed(finding) : isListNarrowed(finding);
  const summary = useRef<HTMLElement>(null);
  const [unfolded, setUnfolded] = useState(counts);
  return (
    <details
      className="filters"
      open={unfolded || counts}
      onToggle={(event) => setUnfolded(event.currentTarget.open)}
    >
      <summary ref={summary} className="chevron">
        {i18n.t(isSearch ? 'leave.find.narrow' : 'leave.find.filters')}
      </summary>
      <div className="filters-fields">
        {isSearch ? (
          <Choice
            label={i18n.t('leave.find.role')}
            value={finding.role}
            choices={SEARCHED_ROLES.map((role) => [role, i18n.t(`leave.find.by.${role}`)])}
            onChange={(value) =>
              onChange({ role: SEARCHED_ROLES.find((role) => role === value) ?? 'anyone' })
            }
          />
        ) : (
          <>
            <Choice
              label={i18n.t('leave.find.order')}
              value={finding.order}
              choices={ORDERS.map((order) => [order, i18n.t(`leave.find.by_order.${order}`)])}
              onChange={(value) =>
                onChange({ order: ORDERS.find((order) => order === value) ?? 'updated' })
              }
            />
            <PlaceChoice within={finding.within} onChange={(within) => onChange({ within })} />
          </>
        )}
        <DateField
          label={i18n.t(`leave.find.from.${among}`)}
          value={finding.from}
          onChange={(from) => onChange({ from })}
        />
        <DateField
          label={i18n.t(`leave.find.to.${among}`)}
          value={finding.to}
          onChange={(to) => onChange({ to })}
        />
        {counts && (
          <button
            className="button quiet"
            type="button"
            onClick={() => {
              // The button goes with what it takes away.
              summary.current?.focus();
              onChange({ ...EVERYTHING, text: finding.text });
            }}
          >
            {i18n.t('leave.find.no_filters')}
          </button>
        )}
      </div>
    </details>
  );
}

function isSearchNarrowed({ role, from, to }: Finding): boolean {
  return role !== EVERYTHING.role || from !== '' || to !== '';
}

function isListNarrowed({ within, from, to }: Finding): boolean {
  return within !== '' || from !== '' || to !== '';
}

interface DateFieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
}

function DateField({ label, value, onChange }: DateFieldProps) {
  const id = useId();
  return (
    <div className="filter">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="field"
        type="date"
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </div>
  );
}
